import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import type { Locale } from "@/lib/i18n/locales";
import { routes } from "@/lib/routes";

export interface WayOnProps {
  locale: Locale;
  eyebrow?: ReactNode;
  title: ReactNode;
  lead: ReactNode;
  /** What to tell the ServiceDesk. */
  code?: string;
  action?: ReactNode;
}

/** Where one got stuck, and three ways on: search, the start page, the ServiceDesk. */
export function WayOn({ locale, eyebrow, title, lead, code, action }: WayOnProps) {
  const t = useTranslations();
  return (
    <div className="w-full max-w-lg">
      {eyebrow && <p className="mb-2 font-medium text-accent text-sm tabular-nums">{eyebrow}</p>}
      <h1 className="font-semibold text-2xl sm:text-3xl">{title}</h1>
      <p className="mt-3 text-ink-muted">{lead}</p>
      {code && <p className="mt-4 inline-block rounded-md bg-surface-muted px-2 py-1 text-sm tabular-nums">{code}</p>}
      <search>
        <form action={routes.help.search(locale)} className="mt-6 flex gap-2">
          <Input
            type="search"
            name="q"
            aria-label={t("errors.wayOn.searchLabel")}
            placeholder={t("shell.search.placeholder")}
          />
          <Button type="submit" className="h-10 sm:h-9">
            <Search aria-hidden />
            {t("shell.search.submit")}
          </Button>
        </form>
      </search>
      <div className="mt-4 flex flex-wrap gap-2">
        {action}
        <LinkButton href={routes.help.home(locale)} variant={action ? "secondary" : "primary"}>
          {t("errors.wayOn.home")}
        </LinkButton>
        <LinkButton href={routes.about("contact")}>{t("errors.wayOn.report")}</LinkButton>
      </div>
    </div>
  );
}
