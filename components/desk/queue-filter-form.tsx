import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { InputField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import { TextLink } from "@/components/ui/text-link";
import type { QueueFilter } from "@/lib/cases/desk/queue-filter";
import { routes } from "@/lib/routes";

export interface QueueFilterFormProps {
  /** Of the field for words, which a key leads to. */
  id: string;
  filter: QueueFilter;
  isNarrowed: boolean;
  customers: readonly { slug: string; name: string }[];
  services: readonly { key: string; name: string }[];
  agents: readonly { id: string; name: string }[];
}

/** A plain form; the list that is chosen stays. */
export function QueueFilterForm({ id, filter, isNarrowed, customers, services, agents }: QueueFilterFormProps) {
  const t = useTranslations("caseDesk.filter");
  const all = { value: "", label: t("all") };
  return (
    <form
      key={JSON.stringify(filter)}
      data-print="hide"
      aria-label={t("label")}
      className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap [&>div]:min-w-32"
    >
      <input type="hidden" name="view" value={filter.view} />
      <InputField
        name="q"
        id={id}
        type="search"
        label={t("text")}
        defaultValue={filter.text ?? ""}
        className="col-span-2 sm:w-64"
      />
      <SelectField
        name="customer"
        label={t("customer")}
        defaultValue={filter.customer ?? ""}
        options={[all, ...customers.map(({ slug, name }) => ({ value: slug, label: name }))]}
      />
      <SelectField
        name="service"
        label={t("service")}
        defaultValue={filter.service ?? ""}
        options={[all, ...services.map(({ key, name }) => ({ value: key, label: name }))]}
      />
      <SelectField
        name="priority"
        label={t("priority")}
        defaultValue={filter.priority?.toString() ?? ""}
        options={[all, ...["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }))]}
      />
      <SelectField
        name="assignee"
        label={t("assignee")}
        defaultValue={filter.assignee ?? ""}
        options={[all, ...agents.map(({ id: value, name }) => ({ value, label: name }))]}
      />
      <Checkbox
        name="overdue"
        value="1"
        label={t("overdue")}
        defaultChecked={filter.overdue}
        className="col-span-2 pb-1.5"
      />
      <Button type="submit">{t("apply")}</Button>
      {isNarrowed && (
        <TextLink href={routes.desk.cases({ view: filter.view })} className="pb-2 text-sm">
          {t("clear")}
        </TextLink>
      )}
    </form>
  );
}
