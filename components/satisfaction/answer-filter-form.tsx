import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import type { AnswerFilter } from "@/lib/satisfaction/answer-filter";

export interface AnswerFilterFormProps {
  filter: AnswerFilter;
  tags: readonly { tag: string; count: number }[];
}

/** Search and theme; what a figure's link has narrowed stays as it is. */
export function AnswerFilterForm({ filter, tags }: AnswerFilterFormProps) {
  const t = useTranslations("satisfaction.answers");
  const { from, to, service, category, site, priority, score, remarks, tag, q } = filter;
  const kept = { from, to, service, category, site, priority: priority?.toString() };
  return (
    <form data-print="hide" className="grid grid-cols-1 items-end gap-3 sm:flex sm:flex-wrap [&>div]:min-w-44">
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <InputField name="q" type="search" label={t("search")} defaultValue={q ?? ""} />
      <SelectField
        name="score"
        label={t("only")}
        defaultValue={score ?? ""}
        options={[
          { value: "", label: t("all") },
          { value: "low", label: t("low") },
          { value: "satisfied", label: t("satisfied") },
        ]}
      />
      <SelectField
        name="tag"
        label={t("tag")}
        defaultValue={tag ?? ""}
        options={[
          { value: "", label: t("anyTag") },
          ...tags.map(({ tag: value, count }) => ({ value, label: `${value} (${count})` })),
        ]}
      />
      <label className="flex min-h-9 items-center gap-2 text-sm">
        <input type="checkbox" name="remarks" value="1" defaultChecked={remarks === "1"} className="size-4" />
        {t("remarks")}
      </label>
      <Button type="submit">{t("find")}</Button>
    </form>
  );
}
