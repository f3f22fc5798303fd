import { Menu as MenuIcon, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/class-names";
import type { Locale } from "@/lib/i18n/locales";
import type { Theme } from "@/lib/i18n/theme";
import { routes } from "@/lib/routes";
import { LanguageSwitch } from "./language-switch";
import { NavList } from "./nav-list";
import { ThemeChoice } from "./theme-choice";
import type { NavGroup, ShellCustomer } from "./types";

export interface NavDrawerProps {
  groups: readonly NavGroup[];
  customers: readonly ShellCustomer[];
  locale: Locale;
  languageLinks?: Record<Locale, string>;
  theme: Theme;
}

/** The menu on narrow windows, opened by the browser itself. */
export function NavDrawer({ groups, customers, locale, languageLinks, theme }: NavDrawerProps) {
  const t = useTranslations("shell");
  const toCustomers: NavGroup = {
    label: t("customer.choose"),
    items: customers.map(({ slug, name }) => ({ href: routes.customer.home(slug), label: name, icon: "customers" })),
  };
  const shown = customers.length > 1 ? [...groups, toCustomers] : groups;
  return (
    <>
      <button
        type="button"
        popoverTarget="nav-drawer"
        aria-label={t("openMenu")}
        className={cn(buttonStyle("quiet", "md", true), "-ms-2 lg:hidden")}
      >
        <MenuIcon aria-hidden />
      </button>
      <div
        id="nav-drawer"
        popover="auto"
        role="dialog"
        aria-labelledby="nav-drawer-title"
        className="fixed inset-y-0 start-0 end-auto m-0 hidden h-dvh max-h-none w-80 max-w-[calc(100vw-3rem)] flex-col border-line border-e bg-surface text-ink backdrop:bg-scrim open:flex lg:open:hidden"
      >
        <div className="flex h-14 shrink-0 items-center justify-between border-line border-b ps-5 pe-3">
          <h2 id="nav-drawer-title" className="font-semibold">
            {t("menu")}
          </h2>
          <button
            type="button"
            popoverTarget="nav-drawer"
            popoverTargetAction="hide"
            aria-label={t("closeMenu")}
            className={buttonStyle("quiet", "md", true)}
          >
            <X aria-hidden />
          </button>
        </div>
        <div className="flex-1 overflow-y-auto p-3">
          <NavList groups={shown} label={t("mainNavigation")} />
        </div>
        <div className="grid justify-items-start gap-2 border-line border-t p-3">
          <ThemeChoice theme={theme} />
          <LanguageSwitch locale={locale} languageLinks={languageLinks} />
        </div>
      </div>
    </>
  );
}
