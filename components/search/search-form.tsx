import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { controlStyle } from "@/components/ui/control-style";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";

/** The large search field. A plain form: it works without script. */
export function SearchForm({ lang, query = "" }: { lang: Lang; query?: string }) {
  const t = useTranslations("search");
  return (
    <search>
      <form action={routes.help.search(lang)} className="flex gap-2">
        <div className="relative min-w-0 flex-1">
          <Search
            aria-hidden
            className="pointer-events-none absolute start-3.5 top-1/2 size-5 -translate-y-1/2 text-ink-subtle"
          />
          <input
            type="search"
            name="q"
            defaultValue={query}
            maxLength={300}
            aria-label={t("label")}
            placeholder={t("placeholder")}
            autoComplete="off"
            className={cn(controlStyle, "h-12 ps-11 sm:text-base")}
          />
        </div>
        <Button type="submit" variant="primary" className="h-12 px-5">
          {t("submit")}
        </Button>
      </form>
    </search>
  );
}
