import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import { TextLink } from "@/components/ui/text-link";
import type { DeskFilter } from "@/lib/knowledge/desk/desk-list";
import { documentKinds } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";

interface DeskFilterFormProps {
  filter: DeskFilter;
  sections: readonly { key: string; title: string }[];
  customers: readonly { slug: string; name: string }[];
  isNarrowed: boolean;
}

/** A plain form; the state stands above it as tabs and stays in the address. */
export function DeskFilterForm({ filter, sections, customers, isNarrowed }: DeskFilterFormProps) {
  const t = useTranslations("knowledge.filter");
  const kind = useTranslations("knowledge.kind");
  const any = { value: "", label: t("any") };
  return (
    <form
      data-print="hide"
      aria-label={t("label")}
      className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap [&>div]:min-w-32"
    >
      {filter.state && <input type="hidden" name="state" value={filter.state} />}
      <InputField
        name="q"
        type="search"
        label={t("text")}
        defaultValue={filter.text ?? ""}
        className="col-span-2 sm:w-64"
      />
      <SelectField
        name="kind"
        label={t("kind")}
        defaultValue={filter.kind ?? ""}
        options={[any, ...documentKinds.map((value) => ({ value, label: kind(value) }))]}
      />
      <SelectField
        name="section"
        label={t("section")}
        defaultValue={filter.section ?? ""}
        options={[any, ...sections.map(({ key, title }) => ({ value: key, label: title }))]}
        className="sm:max-w-48"
      />
      <SelectField
        name="customer"
        label={t("customer")}
        defaultValue={filter.customer ?? ""}
        options={[
          any,
          { value: "none", label: t("noCustomer") },
          ...customers.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
        className="sm:max-w-48"
      />
      <SelectField
        name="translation"
        label={t("translation")}
        defaultValue={filter.translation ?? ""}
        options={[any, { value: "outdated", label: t("outdated") }, { value: "missing", label: t("missing") }]}
      />
      <SelectField
        name="due"
        label={t("due")}
        defaultValue={filter.due ? "1" : ""}
        options={[any, { value: "1", label: t("dueSoon") }]}
        className="sm:max-w-52"
      />
      <Button type="submit">{t("apply")}</Button>
      {isNarrowed && (
        <TextLink href={routes.desk.knowledge()} className="py-2 text-sm">
          {t("clear")}
        </TextLink>
      )}
    </form>
  );
}
