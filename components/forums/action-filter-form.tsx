import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select";
import { TextLink } from "@/components/ui/text-link";
import { type FormatLang, formatLocalMonth } from "@/lib/format";
import { actionStates } from "@/lib/forums/actions/filter";
import type { ForumActionsPage } from "@/lib/forums/actions/loaders";
import { routes } from "@/lib/routes";

/** A plain form: the choice lives in the address and needs no script. */
export function ActionFilterForm({ page, lang }: { page: ForumActionsPage; lang: FormatLang }) {
  const t = useTranslations("forums");
  const { org, query, readable, owning } = page;
  const { state, forum, owner, from, to, at } = query;
  const month = (key: string) => formatLocalMonth(key, lang);
  const everything = { value: "", label: t("actions.filter.all") };
  const kept = Object.entries({ from, to, at }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const [first, last] = [from ?? to, to ?? from];
  return (
    <div className="grid gap-3">
      <form
        data-print="hide"
        aria-label={t("actions.filter.label")}
        className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap sm:[&>div]:min-w-44"
      >
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SelectField
          name="state"
          label={t("actions.filter.state")}
          defaultValue={state}
          options={actionStates.map((one) => ({ value: one, label: t(`actions.filter.states.${one}`) }))}
        />
        <SelectField
          name="forum"
          label={t("actions.filter.forum")}
          defaultValue={forum ?? ""}
          options={[everything, ...readable.map((one) => ({ value: one, label: t(`name.${one}`) }))]}
        />
        <SelectField
          name="owner"
          className="max-sm:col-span-2"
          label={t("actions.filter.owner")}
          defaultValue={owner ?? ""}
          options={[everything, ...owning.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Button type="submit" className="max-sm:col-span-2">
          {t("actions.filter.apply")}
        </Button>
      </form>
      {kept.length > 0 && (
        <p className="text-ink-muted text-sm">
          {at
            ? t("actions.filter.at", { month: month(at) })
            : t("actions.filter.span", { from: month(first ?? ""), to: month(last ?? "") })}{" "}
          <TextLink href={routes.customer.forumActions(org.slug)}>{t("actions.filter.clear")}</TextLink>
        </p>
      )}
    </div>
  );
}
