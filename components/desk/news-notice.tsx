"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import type { News } from "@/lib/cases/desk/news";

/** What somebody else has recorded since the page was drawn. */
export function NewsNotice({ news }: { news: readonly News[] }) {
  const t = useTranslations("caseDesk.news");
  const format = useFormatter();
  return (
    <Notice kind="warn" title={t("title")}>
      <p>{t("lead")}</p>
      <ul className="mt-2 grid gap-2">
        {news.map(({ seq, at, kind, who, internal, text }) => (
          <li key={seq} className="border-line border-s-2 ps-3">
            <span className="font-medium text-ink">{who ?? t("portal")}</span> {t(`kind.${kind}`)}{" "}
            <time dateTime={new Date(at).toISOString()} className="tabular-nums">
              {format.dateTime(new Date(at), { dateStyle: "short", timeStyle: "short" })}
            </time>{" "}
            {internal && <Badge tone="warn">{t("internal")}</Badge>}
            {text && <p className="line-clamp-6 whitespace-pre-line text-ink">{text}</p>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
