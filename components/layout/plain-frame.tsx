import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { routes } from "@/lib/routes";
import { Wordmark } from "./logo";
import { SkipLink } from "./skip-link";

/** A quiet page with the name above and nothing to lose oneself in: signing in, and pages that say what went wrong. */
export function PlainFrame({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = useTranslations();
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink label={t("shell.skip")} />
      <header data-print="hide" className="px-4 py-4 sm:px-6">
        <Link
          href={routes.help.home(locale)}
          aria-label={`${t("common.product")}, ${t("shell.home")}`}
          className="inline-flex rounded-md py-1"
        >
          <Wordmark product={t("common.product")} />
        </Link>
      </header>
      <main id="main" tabIndex={-1} className="grid flex-1 place-items-center px-4 pt-4 pb-24 outline-none sm:px-6">
        {children}
      </main>
    </div>
  );
}
