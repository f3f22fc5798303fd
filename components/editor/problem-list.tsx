"use client";

import { useTranslations } from "next-intl";
import type { Refusal } from "@/lib/knowledge/refusal";

export interface ProblemListProps {
  refusals: readonly Refusal[];
  onGoTo(refusal: Refusal): void;
}

/** What stands in the way of publishing: each with its place, and what to write instead. */
export function ProblemList({ refusals, onGoTo }: ProblemListProps) {
  const t = useTranslations("editor.problems");
  const sentence = useTranslations("fence");
  if (refusals.length === 0) return null;
  return (
    <section
      aria-label={t("title", { n: refusals.length })}
      className="shrink-0 rounded-lg border border-warn-solid/40 bg-warn-soft p-4"
    >
      <h3 className="font-semibold text-sm">{t("title", { n: refusals.length })}</h3>
      <ul className="mt-2 grid max-h-56 gap-1 overflow-y-auto px-2">
        {refusals.map((refusal) => (
          <li key={`${refusal.line}:${refusal.column}:${refusal.code}:${refusal.values.key ?? ""}`}>
            <button
              type="button"
              onClick={() => onGoTo(refusal)}
              className="-mx-2 w-[calc(100%+1rem)] rounded-md px-2 py-1 text-start text-sm hover:bg-surface"
            >
              <span className="me-2 font-medium tabular-nums underline decoration-warn-solid/60 underline-offset-3">
                {t("place", { line: refusal.line, column: refusal.column })}
              </span>{" "}
              {sentence(refusal.code, refusal.values)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
