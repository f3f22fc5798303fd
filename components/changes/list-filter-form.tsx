import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import { changeKinds, countings } from "@/lib/changes/list-filter";
import type { ChangeListPage } from "@/lib/changes/loaders";
import { formatLocalMonth } from "@/lib/format";
import { monthsBetween } from "@/lib/time/local-month";

/** A plain form: the choice lives in the address and needs no script. */
export function ListFilterForm({ page }: { page: Pick<ChangeListPage, "filter" | "first" | "current" | "services"> }) {
  const t = useTranslations("changes");
  const lang = useLocale();
  const { filter, services, current } = page;
  const { from, to, counts, kind, service, q } = filter;
  const any = { value: "", label: t("list.any") };
  const [earliest] = [page.first ?? current, from ?? current].toSorted();
  const months = monthsBetween(earliest ?? current, current)
    .reverse()
    .map((month) => ({ value: month, label: formatLocalMonth(month, lang) }));
  return (
    <form
      data-print="hide"
      aria-label={t("list.filter")}
      className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap sm:[&>div]:min-w-36"
    >
      <InputField
        name="q"
        type="search"
        label={t("list.search")}
        defaultValue={q ?? ""}
        className="max-sm:col-span-full"
      />
      <SelectField name="from" label={t("list.from")} defaultValue={from ?? ""} options={[any, ...months]} />
      <SelectField name="to" label={t("list.to")} defaultValue={to ?? ""} options={[any, ...months]} />
      <SelectField
        name="counts"
        label={t("list.counts")}
        defaultValue={counts ?? ""}
        options={[any, ...countings.map((value) => ({ value, label: t(`counting.${value}`) }))]}
      />
      <SelectField
        name="kind"
        label={t("list.kind")}
        defaultValue={kind ?? ""}
        options={[any, ...changeKinds.map((value) => ({ value, label: t(`kind.${value}`) }))]}
      />
      <SelectField
        name="service"
        label={t("list.service")}
        defaultValue={service ?? ""}
        options={[any, ...[...services].map(([value, label]) => ({ value, label }))]}
        className="max-sm:col-span-full"
      />
      <Button type="submit" className="col-span-2">
        {t("list.apply")}
      </Button>
    </form>
  );
}
