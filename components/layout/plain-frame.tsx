import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { Locale } from "@/lib/i18n/locales";
import { routes } from "@/lib/routes";
import { Wordmark } from "./logo";
import { SkipLink } from "./skip-link";
import type { WayOnWords } from "./way-on-words";

export interface PlainFrameProps {
  locale: Locale;
  words: Pick<WayOnWords, "product" | "skip" | "homeLabel">;
  children: ReactNode;
}

/** A quiet page with the name above and nothing to lose oneself in: for pages that say what went wrong. */
export function PlainFrame({ locale, words, children }: PlainFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink label={words.skip} />
      <header data-print="hide" className="px-4 py-4 sm:px-6">
        <Link href={routes.help.home(locale)} aria-label={words.homeLabel} className="inline-flex rounded-md py-1">
          <Wordmark product={words.product} />
        </Link>
      </header>
      <main id="main" tabIndex={-1} className="grid flex-1 place-items-center px-4 pt-4 pb-24 outline-none sm:px-6">
        {children}
      </main>
    </div>
  );
}
