import { useTranslations } from "next-intl";
import { PeriodFields } from "@/components/overview/period-fields";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select";
import type { FormatLang } from "@/lib/format";
import type { DashboardQuery } from "@/lib/measures/dashboard-query";
import type { Period } from "@/lib/measures/periods";

export interface SatisfactionFilterProps {
  query: DashboardQuery;
  period: Period;
  firstMonth: string | null;
  lastMonth: string;
  services: ReadonlyMap<string, string>;
  service: string | null;
  priority: number | null;
  lang: FormatLang;
}

/** A plain form: the choice lives in the address and needs no script. */
export function SatisfactionFilter(props: SatisfactionFilterProps) {
  const { query, period, firstMonth, lastMonth, services, service, priority, lang } = props;
  const t = useTranslations("measures.filter");
  const all = { value: "", label: t("all") };
  return (
    <form
      data-print="hide"
      aria-label={t("label")}
      className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap sm:[&>div]:min-w-36"
    >
      <PeriodFields {...{ query, period, firstMonth, lastMonth, lang }} contractMonth={null} />
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
