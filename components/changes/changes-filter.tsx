import { useTranslations } from "next-intl";
import { PeriodForm } from "@/components/overview/period-form";
import { SelectField } from "@/components/ui/select";
import type { ChangesPage } from "@/lib/changes/loaders";
import type { FormatLang } from "@/lib/format";

/** Which months, and of which service. */
export function ChangesFilter({ page, lang }: { page: ChangesPage; lang: FormatLang }) {
  const t = useTranslations("measures.filter");
  const { query, dashboard, first, current, services, service } = page;
  return (
    <PeriodForm {...{ query, lang }} period={dashboard.period} firstMonth={first} lastMonth={current}>
      <SelectField
        name="service"
        className="max-sm:col-span-full"
        label={t("service")}
        defaultValue={service ?? ""}
        options={[{ value: "", label: t("all") }, ...[...services].map(([value, label]) => ({ value, label }))]}
      />
    </PeriodForm>
  );
}
