import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import type { Locale } from "@/lib/i18n/locales";
import { routes } from "@/lib/routes";
import type { WayOnWords } from "./way-on-words";

export interface WayOnProps {
  locale: Locale;
  words: WayOnWords;
  eyebrow?: ReactNode;
  title: ReactNode;
  lead: ReactNode;
  /** What to tell the ServiceDesk. */
  code?: string;
  action?: ReactNode;
}

/** Where one got stuck, and three ways on: search, the start page, the ServiceDesk. */
export function WayOn({ locale, words, eyebrow, title, lead, code, action }: WayOnProps) {
  return (
    <div className="w-full max-w-lg">
      {eyebrow && <p className="mb-2 font-medium text-accent text-sm tabular-nums">{eyebrow}</p>}
      <h1 className="font-semibold text-2xl sm:text-3xl">{title}</h1>
      <p className="mt-3 text-ink-muted">{lead}</p>
      {code && <p className="mt-4 inline-block rounded-md bg-surface-muted px-2 py-1 text-sm tabular-nums">{code}</p>}
      <search>
        <form action={routes.help.search(locale)} className="mt-6 flex gap-2">
          <Input type="search" name="q" aria-label={words.searchLabel} placeholder={words.searchPlaceholder} />
          <Button type="submit" className="h-10 sm:h-9">
            {words.search}
          </Button>
        </form>
      </search>
      <div className="mt-4 flex flex-wrap gap-2">
        {action}
        <LinkButton href={routes.help.home(locale)} variant={action ? "secondary" : "primary"}>
          {words.home}
        </LinkButton>
        <LinkButton href={routes.about("contact")}>{words.report}</LinkButton>
      </div>
    </div>
  );
}
