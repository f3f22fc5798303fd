import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select";
import { formatLocalMonth } from "@/lib/format";
import type { Dashboard } from "@/lib/measures/dashboard";
import type { DashboardPage } from "@/lib/measures/queries";
import { monthsBetween } from "@/lib/time/local-month";
import type { DashboardContext } from "./dashboard-context";

interface DashboardFilterProps {
  dashboard: Dashboard;
  services: DashboardPage["services"];
  firstMonth: string | null;
  lastMonth: string;
  context: DashboardContext;
}

/** A plain form: the choice lives in the address and needs no script. */
export function DashboardFilter({ dashboard, services, firstMonth, lastMonth, context }: DashboardFilterProps) {
  const t = useTranslations("measures");
  const { view } = dashboard;
  const { lang } = context.words;
  const earliest = firstMonth !== null && firstMonth < view.period.from ? firstMonth : view.period.from;
  const months = monthsBetween(earliest, lastMonth)
    .map((month) => ({ value: month, label: formatLocalMonth(month, lang) }))
    .reverse();
  const all = { value: "", label: t("filter.all") };
  return (
    <form
      data-print="hide"
      aria-label={t("filter.label")}
      className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap [&>div]:min-w-36"
    >
      {view.clock !== "resolution" && <input type="hidden" name="clock" value={view.clock} />}
      {view.time !== "business" && <input type="hidden" name="time" value={view.time} />}
      <SelectField name="from" label={t("filter.from")} defaultValue={view.period.from} options={months} />
      <SelectField name="to" label={t("filter.to")} defaultValue={view.period.to} options={months} />
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
