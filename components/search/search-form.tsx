import { Search } from "lucide-react";
import { useMessages, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { controlStyle } from "@/components/ui/control-style";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import { longestQuery } from "@/lib/search/finding/request";
import { InstantLauncher } from "./instant-launcher";
import { instantMessages } from "./instant-messages";

const fieldId = "search";

export interface SearchFormProps {
  lang: Lang;
  query?: string;
  /** What a new query keeps of the address. */
  kept?: Readonly<Record<string, string | undefined>>;
}

/** The large search field. A plain form: it works without script, which only adds hits while typing. */
export function SearchForm({ lang, query = "", kept = {} }: SearchFormProps) {
  const t = useTranslations("search");
  const messages = instantMessages(useMessages());
  return (
    <search>
      <form action={routes.help.search(lang)} className="relative flex gap-2">
        <div className="relative min-w-0 flex-1">
          <Search
            aria-hidden
            className="pointer-events-none absolute start-3.5 top-1/2 size-5 -translate-y-1/2 text-ink-subtle"
          />
          <input
            // Another query is another field: the browser would keep what was typed in this one.
            key={query}
            id={fieldId}
            type="search"
            name="q"
            defaultValue={query}
            maxLength={longestQuery}
            role="combobox"
            aria-expanded={false}
            aria-autocomplete="list"
            aria-label={t("label")}
            placeholder={t("placeholder")}
            autoComplete="off"
            className={cn(controlStyle, "h-12 ps-11 sm:text-base")}
          />
        </div>
        {Object.entries(kept).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <Button type="submit" variant="primary" className="h-12 px-5">
          {t("submit")}
        </Button>
        <InstantLauncher
          key={`${query} list`}
          inputId={fieldId}
          lang={lang}
          messages={messages}
          className="inset-x-0"
        />
      </form>
    </search>
  );
}
