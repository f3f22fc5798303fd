import { useTranslations } from "next-intl";
import { PeriodFields } from "@/components/overview/period-fields";
import { Button } from "@/components/ui/button";
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

/** A plain form: the choice lives in the address and needs no script. */
export function DashboardFilter(props: DashboardFilterProps) {
  const { dashboard, services, query, firstMonth, lastMonth, contractMonth, context } = props;
  const t = useTranslations("measures");
  const { view } = dashboard;
  const { lang } = context.words;
  const all = { value: "", label: t("filter.all") };
  return (
    <form
      data-print="hide"
      aria-label={t("filter.label")}
      className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap sm:[&>div]:min-w-36"
    >
      {view.clock !== "resolution" && <input type="hidden" name="clock" value={view.clock} />}
      {view.time !== "business" && <input type="hidden" name="time" value={view.time} />}
      <PeriodFields {...{ query, period: view.period, firstMonth, lastMonth, contractMonth, lang }} />
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
      <Button type="submit" className="col-span-2">
        {t("filter.apply")}
      </Button>
    </form>
  );
}
