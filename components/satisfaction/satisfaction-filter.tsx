import { useTranslations } from "next-intl";
import { PeriodForm } from "@/components/overview/period-form";
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

/** Which months, and of which priority and service. */
export function SatisfactionFilter(props: SatisfactionFilterProps) {
  const { query, period, firstMonth, lastMonth, services, service, priority, lang } = props;
  const t = useTranslations("measures.filter");
  const all = { value: "", label: t("all") };
  return (
    <PeriodForm {...{ query, period, firstMonth, lastMonth, lang }}>
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
    </PeriodForm>
  );
}
