"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Menu as MenuIcon, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
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

/** The menu on narrow windows. */
export function NavDrawer({ groups, customers, locale, languageLinks, theme }: NavDrawerProps) {
  const t = useTranslations("shell");
  const [open, setOpen] = useState(false);
  const toCustomers: NavGroup = {
    label: t("customer.choose"),
    items: customers.map(({ slug, name }) => ({ href: routes.customer.home(slug), label: name, icon: "customers" })),
  };
  const shown = customers.length > 1 ? [...groups, toCustomers] : groups;
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger aria-label={t("openMenu")} className={cn(buttonStyle("quiet", "md", true), "-ms-2 lg:hidden")}>
        <MenuIcon aria-hidden />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup className="fixed inset-y-0 start-0 z-50 flex w-80 max-w-[calc(100vw-3rem)] flex-col border-line border-e bg-surface text-ink outline-none transition-transform duration-200 data-ending-style:-translate-x-full data-starting-style:-translate-x-full">
          <div className="flex h-14 shrink-0 items-center justify-between border-line border-b ps-5 pe-3">
            <Dialog.Title className="font-semibold">{t("menu")}</Dialog.Title>
            <Dialog.Close aria-label={t("closeMenu")} className={buttonStyle("quiet", "md", true)}>
              <X aria-hidden />
            </Dialog.Close>
          </div>
          <div className="flex-1 overflow-y-auto p-3">
            <NavList groups={shown} label={t("mainNavigation")} onNavigate={() => setOpen(false)} />
          </div>
          <div className="grid gap-2 border-line border-t p-3">
            <ThemeChoice theme={theme} />
            <div className="-ms-1">
              <LanguageSwitch locale={locale} languageLinks={languageLinks} />
            </div>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
