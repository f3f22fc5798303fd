import { useTranslations } from "next-intl";
import { type FormatLang, formatLocalMonth } from "@/lib/format";
import { compare } from "@/lib/measures/comparison";
import { formatAimed, formatDifference, formatValue } from "@/lib/measures/format-measure";
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
  const { whole, period, targetOf } = dashboard;
  const { n, unit, excluded } = whole[kpi];
  const target = targetOf(kpi, period.to);
  const kind = kpi.startsWith("forums.actions") ? "actions" : "meetings";
  const reasonOf = (reason: string) => t(`reason.${reason as "not_due"}`);
  return (
    <>
      {target && <span>{f("target", { value: formatAimed(target.share, unit, lang) })}</span>}
      <Before kpi={kpi} dashboard={dashboard} lang={lang} />
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

function Before({ kpi, dashboard, lang }: ForumBasisProps) {
  const t = useTranslations("measures");
  const { whole, before, previous } = dashboard;
  if (!before) return null;
  const { difference, previous: earlier, isBetter } = compare(whole[kpi], before[kpi]);
  if (difference === null || earlier === null) return null;
  const { unit } = whole[kpi];
  const sized = formatDifference(difference, unit, lang);
  const change = difference === 0 ? t("same") : unit === "share" ? t("points", { change: sized }) : sized;
  const [from, to] = [previous.from, previous.to].map((month) => formatLocalMonth(month, lang, "shortMonth"));
  const judged = isBetter === null ? null : isBetter ? "better" : "worse";
  const values = { change, value: formatValue(earlier, unit, lang), from: from ?? "", to: to ?? "" };
  return (
    <span className="first-letter:uppercase">
      {judged && (
        <span className={judged === "better" ? "font-medium text-good" : "font-medium text-bad"}>{t(judged)} </span>
      )}
      {t(from === to ? "beforeOne" : "before", values)}
    </span>
  );
}
