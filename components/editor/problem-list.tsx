"use client";

import { useTranslations } from "next-intl";
import type { Refusal } from "@/lib/knowledge/source/refusal";

export interface ProblemListProps {
  refusals: readonly Refusal[];
  onGoTo(refusal: Refusal): void;
}

const isMissing = ({ code }: Refusal) => code === "front_matter_needed" || code === "front_matter_empty";

/** What stands in the way of publishing: each with its place, and what to write instead. */
export function ProblemList({ refusals, onGoTo }: ProblemListProps) {
  const t = useTranslations("editor.problems");
  const sentence = useTranslations("fence");
  const editor = useTranslations("editor");
  /** What the form calls the field: an author who never opens the source does not know its key. */
  const labelOf = ({ code, values }: Refusal) => {
    if (!code.startsWith("front_matter_") || !values.key) return null;
    const [group, field] = values.key.split(".");
    const name = field && group !== "kpi" ? field : group;
    const label = [`fields.${name}.label`, `proposal.${name}.label`].find((key) => editor.has(key as never));
    return label ? editor(label as never) : null;
  };
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
                {labelOf(refusal) ?? t("place", { line: refusal.line, column: refusal.column })}
              </span>{" "}
              {labelOf(refusal) && isMissing(refusal) ? t("fill") : sentence(refusal.code, refusal.values)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
