import { useTranslations } from "next-intl";
import { PeriodForm } from "@/components/overview/period-form";
import { SelectField } from "@/components/ui/select";
import type { Dashboard } from "@/lib/measures/dashboard";
import type { DashboardQuery } from "@/lib/measures/dashboard-query";
import type { DashboardPage } from "@/lib/measures/queries";
import type { DashboardContext } from "./dashboard-context";

interface DashboardFilterProps {
  dashboard: Dashboard;
  services: DashboardPage["services"];
  query: DashboardQuery;
  firstMonth: string | null;
  lastMonth: string;
  contractMonth: number | null;
  context: DashboardContext;
}

/** Which months, and of which priority and service; which clock and time are shown goes along. */
export function DashboardFilter(props: DashboardFilterProps) {
  const { dashboard, services, query, firstMonth, lastMonth, contractMonth, context } = props;
  const t = useTranslations("measures");
  const { view } = dashboard;
  const { lang } = context.words;
  const all = { value: "", label: t("filter.all") };
  const hidden = {
    ...(view.clock !== "resolution" && { clock: view.clock }),
    ...(view.time !== "business" && { time: view.time }),
  };
  return (
    <PeriodForm {...{ query, period: view.period, firstMonth, lastMonth, contractMonth, lang, hidden }}>
      <SelectField
        name="priority"
        label={t("filter.priority")}
        defaultValue={view.priority?.toString() ?? ""}
        options={[all, ...["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }))]}
      />
      <SelectField
        name="service"
        label={t("filter.service")}
        defaultValue={view.service ?? ""}
        options={[all, ...services.map(({ key }) => ({ value: key, label: context.serviceName(key) }))]}
      />
    </PeriodForm>
  );
}
