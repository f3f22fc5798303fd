import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";
import type { Locale } from "@/lib/i18n/locales";
import type { Theme } from "@/lib/i18n/theme";
import { Footer } from "./footer";
import { Header } from "./header";
import { NavList } from "./nav-list";
import { NavigationProgress } from "./navigation-progress";
import { PopoverCloser } from "./popover-closer";
import { SkipLink } from "./skip-link";
import type { NavGroup, ShellCustomer, ShellViewer } from "./types";

export interface AppShellProps {
  /** Null for someone who has not signed in. */
  viewer: ShellViewer | null;
  /** Only what the viewer may open; empty leaves the left side away. */
  nav: readonly NavGroup[];
  customers: readonly ShellCustomer[];
  customer?: ShellCustomer | null;
  locale: Locale;
  theme: Theme;
  /** Where this page lies in each language, when the language is part of its address. */
  languageLinks?: Record<Locale, string>;
  signOutAction?: (form: FormData) => Promise<void>;
  breadcrumbs?: ReactNode;
  /** `wide` for tables and dashboards, `bleed` for a page that makes its own frame. */
  width?: "normal" | "wide" | "bleed";
  children: ReactNode;
}

const widths = {
  normal: "mx-auto max-w-5xl px-4 py-6 sm:px-6 lg:px-8 lg:py-8",
  wide: "mx-auto max-w-[96rem] px-4 py-6 sm:px-6 lg:px-8 lg:py-8",
  bleed: "",
} as const;

/** The frame of every page. It shows what it is given and decides nothing about who may see what. */
export function AppShell(props: AppShellProps) {
  const { nav, locale, theme, languageLinks, breadcrumbs, width = "normal", children, ...rest } = props;
  const t = useTranslations("shell");
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink label={t("skip")} />
      <PopoverCloser />
      <NavigationProgress />
      <Header {...rest} nav={nav} locale={locale} theme={theme} languageLinks={languageLinks} />
      <div className="flex flex-1">
        {nav.length > 0 && (
          <aside
            data-print="hide"
            className="sticky top-(--header-height) h-[calc(100dvh-var(--header-height))] w-60 shrink-0 overflow-y-auto p-3 pt-4 max-lg:hidden"
          >
            <NavList groups={nav} label={t("mainNavigation")} />
          </aside>
        )}
        <div className={cn("flex min-w-0 flex-1 flex-col", nav.length > 0 && "border-line lg:border-s")}>
          <main id="main" tabIndex={-1} className={cn("w-full flex-1 outline-none", widths[width])}>
            {breadcrumbs && <div className="mb-4">{breadcrumbs}</div>}
            {children}
          </main>
          <Footer />
        </div>
      </div>
    </div>
  );
}
