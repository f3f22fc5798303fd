import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import type { CaseFilter } from "@/lib/cases/filters";

interface CaseFilterFormProps {
  filter: CaseFilter;
  /** The filter in force, as an address. */
  query: Record<string, string>;
  services: readonly { key: string; name: string }[];
}

const ownFields = ["q", "priority", "service"];

/** A plain form; what it does not ask about stays in the address. */
export function CaseFilterForm({ filter, query, services }: CaseFilterFormProps) {
  const t = useTranslations("cases.filter");
  const all = { value: "", label: t("all") };
  return (
    <form
      data-print="hide"
      aria-label={t("label")}
      className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap sm:[&>div]:min-w-36"
    >
      {Object.entries(query)
        .filter(([name]) => !ownFields.includes(name))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <InputField
        name="q"
        type="search"
        label={t("text")}
        defaultValue={filter.text ?? ""}
        className="col-span-2 sm:w-72"
      />
      <SelectField
        name="priority"
        label={t("priority")}
        defaultValue={filter.priority?.toString() ?? ""}
        options={[all, ...["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }))]}
      />
      <SelectField
        name="service"
        label={t("service")}
        defaultValue={filter.service ?? ""}
        options={[all, ...services.map(({ key, name }) => ({ value: key, label: name }))]}
      />
      <Button type="submit" className="col-span-2">
        {t("apply")}
      </Button>
    </form>
  );
}
