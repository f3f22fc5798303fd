import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select";
import { type FormatLang, formatLocalMonth } from "@/lib/format";
import { type DashboardQuery, ownMonths, shownText, usualPeriod } from "@/lib/measures/dashboard-query";
import { capitalised } from "@/lib/measures/format-measure";
import { type NamedPeriod, periodChoices } from "@/lib/measures/named-periods";
import type { Period } from "@/lib/measures/periods";
import { monthsBetween } from "@/lib/time/local-month";

export interface PeriodFieldsProps {
  query: Pick<DashboardQuery, "period" | "compare" | "from" | "to">;
  /** The period shown. */
  period: Period;
  firstMonth: string | null;
  /** The month that goes on. */
  lastMonth: string;
  contractMonth: number | null;
  lang: FormatLang;
}

/** Which months, and what they are held against: fields of a form that needs no script. */
export function PeriodFields({ query, period, firstMonth, lastMonth, contractMonth, lang }: PeriodFieldsProps) {
  const t = useTranslations("overview.period");
  const earliest = firstMonth !== null && firstMonth < period.from ? firstMonth : period.from;
  const months = monthsBetween(earliest, lastMonth)
    .map((month) => ({ value: month, label: formatLocalMonth(month, lang) }))
    .reverse();
  const groups = periodChoices(firstMonth, { current: lastMonth, contractMonth }).map(({ kind, periods }) => ({
    group: t(`kind.${kind}`),
    options: periods.map((one) => ({ value: one.key, label: label(one) })),
  }));
  const hasOwn = query.period === undefined && (query.from !== undefined || query.to !== undefined);
  const chosen = hasOwn ? ownMonths : (query.period ?? usualPeriod);
  function label({ kind, from, to, number, key }: NamedPeriod): string {
    if (kind === "month") return capitalised(formatLocalMonth(from, lang));
    const [first, last] = [formatLocalMonth(from, lang, "shortMonth"), formatLocalMonth(to, lang, "shortMonth")];
    return t(`name.${kind}`, { number, year: key.slice(0, 4), from: first, to: last });
  }
  return (
    <>
      <input type="hidden" name="shown" value={shownText(chosen, period.from, period.to)} />
      <SelectField
        name="period"
        className="max-sm:col-span-full"
        label={t("period")}
        defaultValue={chosen}
        options={[
          { value: usualPeriod, label: t("usual") },
          ...groups,
          { group: t("kind.own"), options: [{ value: ownMonths, label: t("own") }] },
        ]}
      />
      <SelectField
        name="compare"
        className="max-sm:col-span-full"
        label={t("compare")}
        defaultValue={query.compare ?? "before"}
        options={[
          { value: "before", label: t("before") },
          { value: "lastYear", label: t("lastYear") },
          { value: "none", label: t("none") },
        ]}
      />
      <details open={hasOwn} className="col-span-2 self-end">
        <summary className="flex h-9 w-fit items-center rounded-sm text-accent text-sm hover:underline">
          {t("own")}
        </summary>
        <div className="mt-1 flex flex-wrap gap-3 [&>div]:min-w-36">
          <SelectField name="from" label={t("from")} defaultValue={period.from} options={months} />
          <SelectField name="to" label={t("to")} defaultValue={period.to} options={months} />
        </div>
      </details>
    </>
  );
}
