import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import { controlStyle } from "@/components/ui/control-style";
import type { Locale } from "@/lib/i18n/locales";
import { routes } from "@/lib/routes";
import { searchFieldId } from "./search-field-id";

/** A plain form that goes to the search page. */
export function SearchField({ locale, className }: { locale: Locale; className?: string }) {
  const t = useTranslations("shell.search");
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
          aria-label={t("label")}
          placeholder={t("placeholder")}
          autoComplete="off"
          className={cn(controlStyle, "h-9 ps-9 pe-3")}
        />
      </form>
    </search>
  );
}
