import { useTranslations } from "next-intl";
import { BeforeNote } from "@/components/sla/before-note";
import type { FormatLang } from "@/lib/format";
import { compare } from "@/lib/measures/comparison";
import { formatAimed } from "@/lib/measures/format-measure";
import type { ForumFigures, ForumKpi } from "@/lib/measures/forum-figures/forum-figures";

interface ForumBasisProps {
  kpi: ForumKpi;
  dashboard: ForumFigures;
  lang: FormatLang;
}

/** What a figure of forums rests on: what is aimed at, how it was before, over how many, and what was left out and why. */
export function ForumBasis({ kpi, dashboard, lang }: ForumBasisProps) {
  const t = useTranslations("measures");
  const f = useTranslations("forums.figures");
  const { whole, before, period, previous, targetOf } = dashboard;
  const { n, unit, excluded } = whole[kpi];
  const target = targetOf(kpi, period.to);
  const kind = kpi.startsWith("forums.actions") ? "actions" : "meetings";
  const reasonOf = (reason: string) => t(`reason.${reason as "not_due"}`);
  return (
    <>
      {target && <span>{f("target", { value: formatAimed(target.share, unit, lang) })}</span>}
      {before && <BeforeNote comparison={compare(whole[kpi], before[kpi])} {...{ unit, previous, lang }} />}
      {unit !== "count" && <span>{t(`basis.${kind}`, { n })}</span>}
      {excluded.count > 0 && (
        <details>
          <summary className="w-fit rounded-sm hover:text-ink">{f("excluded", { n: excluded.count })}</summary>
          <ul className="mt-1 grid gap-1">
            {excluded.reasons.map(({ reason, count }) => (
              <li key={reason}>{t("excludedItem", { count, reason: reasonOf(reason) })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
