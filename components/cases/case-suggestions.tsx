"use client";

import { Check, ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Marked } from "@/components/search/marked";
import { sendSearchEvent } from "@/components/search/search-events";
import { useInstant } from "@/components/search/use-instant";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import type { Lang } from "@/lib/knowledge/source/schema";

const most = 4;

/** Articles that may answer what is being written. It only offers: the case can be sent all the same. */
export function CaseSuggestions({ text, lang }: { text: string; lang: Lang }) {
  const t = useTranslations("cases.suggest");
  const [solvedBy, setSolvedBy] = useState<readonly string[]>([]);
  const hits = useInstant(text, lang, "case")?.answer.hits.slice(0, most) ?? [];
  const isSolved = hits.some(({ id }) => solvedBy.includes(id));

  function solve(documentId: string): void {
    if (solvedBy.includes(documentId)) return;
    setSolvedBy([...solvedBy, documentId]);
    sendSearchEvent({ event: "solved", documentId, place: "case", lang });
  }

  return (
    <aside aria-labelledby="suggestions" className="min-w-0 text-sm lg:pt-1">
      <h2 id="suggestions" className="font-semibold">
        {t("title")}
      </h2>
      <p className="mt-0.5 text-ink-muted">{hits.length > 0 ? t("lead") : t("waiting")}</p>
      <p role="status" className={isSolved ? "mt-3 text-good" : "sr-only"}>
        {isSolved ? t("thanks") : hits.length > 0 && t("count", { count: hits.length })}
      </p>
      {hits.length > 0 && (
        <ol className="mt-3 divide-y divide-line rounded-lg border border-line bg-surface">
          {hits.map(({ id, address, title, place }, at) => (
            <li key={id} className="wrap-anywhere px-4 py-3">
              <Link
                id={`suggestion-${id}`}
                href={address}
                target="_blank"
                onClick={() => sendSearchEvent({ event: "opened", rank: at + 1, documentId: id, place: "case" })}
                className="rounded-sm font-medium text-accent hover:underline"
              >
                <Marked parts={title} />
                <ExternalLink aria-hidden className="ms-1 inline size-3.5 align-[-0.125em]" />
                <span className="sr-only"> {t("newTab")}</span>
              </Link>
              <p className="text-ink-subtle text-xs">{place}</p>
              <button
                type="button"
                aria-pressed={solvedBy.includes(id)}
                aria-describedby={`suggestion-${id}`}
                onClick={() => solve(id)}
                className={cn(
                  buttonStyle("secondary", "sm"),
                  "mt-2",
                  solvedBy.includes(id) && "border-accent bg-accent-soft text-accent",
                )}
              >
                <Check aria-hidden />
                {t("solved")}
              </button>
            </li>
          ))}
        </ol>
      )}
    </aside>
  );
}
