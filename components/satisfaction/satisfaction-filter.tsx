import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select";
import { type FormatLang, formatLocalMonth } from "@/lib/format";
import { monthsBetween } from "@/lib/time/local-month";

export interface SatisfactionFilterProps {
  period: { from: string; to: string };
  firstMonth: string | null;
  lastMonth: string;
  services: ReadonlyMap<string, string>;
  service: string | null;
  priority: number | null;
  lang: FormatLang;
}

/** A plain form: the choice lives in the address and needs no script. */
export function SatisfactionFilter(props: SatisfactionFilterProps) {
  const { period, firstMonth, lastMonth, services, service, priority, lang } = props;
  const t = useTranslations("measures.filter");
  const earliest = firstMonth !== null && firstMonth < period.from ? firstMonth : period.from;
  const months = monthsBetween(earliest, lastMonth)
    .map((month) => ({ value: month, label: formatLocalMonth(month, lang) }))
    .reverse();
  const all = { value: "", label: t("all") };
  return (
    <form
      data-print="hide"
      aria-label={t("label")}
      className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap [&>div]:min-w-36"
    >
      <SelectField name="from" label={t("from")} defaultValue={period.from} options={months} />
      <SelectField name="to" label={t("to")} defaultValue={period.to} options={months} />
      <SelectField
        name="priority"
        label={t("priority")}
        defaultValue={priority?.toString() ?? ""}
        options={[all, ...["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }))]}
      />
      <SelectField
        name="service"
        label={t("service")}
        defaultValue={service ?? ""}
        options={[all, ...[...services].map(([value, label]) => ({ value, label }))]}
      />
      <Button type="submit" className="col-span-2">
        {t("apply")}
      </Button>
    </form>
  );
}
