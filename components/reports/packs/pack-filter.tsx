import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { SelectField } from "@/components/ui/select";

interface PackFilterProps {
  /** Those the reader may see. */
  sections: readonly string[];
  /** Those asked for; none is all. */
  wished: readonly string[];
  lang: "sv" | "en";
}

/** A plain form: the choice lives in the address, and the files are made of the same. */
export function PackFilter({ sections, wished, lang }: PackFilterProps) {
  const t = useTranslations("packs");
  return (
    <form data-print="hide" aria-label={t("sections")} className="flex flex-wrap items-end gap-x-6 gap-y-3">
      {sections.length > 1 && (
        <fieldset className="min-w-0">
          <legend className="mb-1 font-medium text-sm">{t("sections")}</legend>
          <div className="flex flex-wrap gap-x-5 gap-y-2">
            {sections.map((id) => (
              <Checkbox
                key={id}
                name={`section-${id}`}
                label={t(`section.${id}` as "section.levels")}
                defaultChecked={wished.length === 0 || wished.includes(id)}
              />
            ))}
          </div>
        </fieldset>
      )}
      <SelectField
        name="lang"
        label={t("lang")}
        defaultValue={lang}
        options={(["sv", "en"] as const).map((value) => ({ value, label: t(`langs.${value}`) }))}
        className="min-w-32"
      />
      <Button type="submit">{t("show")}</Button>
    </form>
  );
}
