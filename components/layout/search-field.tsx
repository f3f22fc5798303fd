import { Search } from "lucide-react";
import { useMessages, useTranslations } from "next-intl";
import { InstantLauncher } from "@/components/search/instant-launcher";
import { instantMessages } from "@/components/search/instant-messages";
import { cn } from "@/components/ui/class-names";
import { controlStyle } from "@/components/ui/control-style";
import type { Locale } from "@/lib/i18n/locales";
import { routes } from "@/lib/routes";
import { longestQuery } from "@/lib/search/finding/request";
import { searchFieldId } from "./search-field-id";

/** A plain form that goes to the search page; with script it shows hits while typing. */
export function SearchField({ locale, className }: { locale: Locale; className?: string }) {
  const t = useTranslations("shell.search");
  const messages = instantMessages(useMessages());
  return (
    <search className={cn("relative", className)}>
      <form action={routes.help.search(locale)}>
        <Search
          aria-hidden
          className="pointer-events-none absolute start-3 top-1/2 size-4 -translate-y-1/2 text-ink-subtle"
        />
        <input
          id={searchFieldId}
          type="search"
          name="q"
          maxLength={longestQuery}
          role="combobox"
          aria-expanded={false}
          aria-autocomplete="list"
          aria-label={t("label")}
          placeholder={t("placeholder")}
          autoComplete="off"
          className={cn(controlStyle, "h-9 ps-9 pe-3")}
        />
        <InstantLauncher inputId={searchFieldId} lang={locale} messages={messages} className="end-0 w-104" />
      </form>
    </search>
  );
}
