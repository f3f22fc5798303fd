import { InputField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import { type CaseCategory, caseCategories, fieldName, longestAnswer } from "@/lib/cases/follow/categories";

interface CategoryFieldsProps {
  lang: "sv" | "en";
  typed: (name: string) => string | undefined;
  errorOf: (name: string) => string | undefined;
  words: { optional: string; choose: string };
  /** Whether all may be left out, as by an agent who was told less on the telephone. */
  mayLeaveOut?: boolean;
}

/** What each category asks for: only the chosen one's fields are shown, by the style below, with script or without. */
export function CategoryFields(props: CategoryFieldsProps) {
  return (
    <>
      <style>{shownWhenChosen}</style>
      {caseCategories.map((category) => (
        <div key={category.key} data-category={category.key} className="hidden gap-4 sm:grid-cols-2">
          <FieldsOf category={category} {...props} />
        </div>
      ))}
    </>
  );
}

const shownWhenChosen = caseCategories
  .map(({ key }) => `form:has(#category-${key}:checked) [data-category="${key}"] { display: grid }`)
  .join("\n");

function FieldsOf({
  category,
  lang,
  typed,
  errorOf,
  words,
  mayLeaveOut,
}: CategoryFieldsProps & { category: CaseCategory }) {
  return category.fields.map(({ key, label, hint, options, required }) => {
    const name = fieldName(category.key, key);
    const shared = {
      name,
      id: name,
      label: label[lang],
      hint: hint?.[lang],
      // Asked for by the portal, not the browser: it would ask for the fields of every category.
      optionalLabel: required && !mayLeaveOut ? undefined : words.optional,
      error: errorOf(name),
      defaultValue: typed(name) ?? "",
      className: "content-start",
    };
    if (!options) return <InputField key={`${key}:${typed(name) ?? ""}`} {...shared} maxLength={longestAnswer} />;
    const choices = options.map((option) => ({ value: option.key, label: option[lang] }));
    return (
      <SelectField
        key={`${key}:${typed(name) ?? ""}`}
        {...shared}
        options={[{ value: "", label: words.choose }, ...choices]}
      />
    );
  });
}
