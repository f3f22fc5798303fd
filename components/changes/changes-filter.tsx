import { useTranslations } from "next-intl";
import { PeriodFields } from "@/components/overview/period-fields";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select";
import type { ChangesPage } from "@/lib/changes/loaders";
import type { FormatLang } from "@/lib/format";

/** A plain form: the choice lives in the address and needs no script. */
export function ChangesFilter({ page, lang }: { page: ChangesPage; lang: FormatLang }) {
  const t = useTranslations("measures.filter");
  const { query, dashboard, first, current, services, service } = page;
  return (
    <form
      data-print="hide"
      aria-label={t("label")}
      className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap sm:[&>div]:min-w-36"
    >
      <PeriodFields
        {...{ query, lang }}
        period={dashboard.period}
        firstMonth={first}
        lastMonth={current}
        contractMonth={null}
      />
      <SelectField
        name="service"
        className="max-sm:col-span-full"
        label={t("service")}
        defaultValue={service ?? ""}
        options={[{ value: "", label: t("all") }, ...[...services].map(([value, label]) => ({ value, label }))]}
      />
      <Button type="submit" className="col-span-2">
        {t("apply")}
      </Button>
    </form>
  );
}
