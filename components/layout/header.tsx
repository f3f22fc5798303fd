import { Search } from "lucide-react";
import { type AbstractIntlMessages, useMessages, useTranslations } from "next-intl";
import { instantMessages } from "@/components/search/instant-messages";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { routes } from "@/lib/routes";
import type { AppShellProps } from "./app-shell";
import { CommandLauncher } from "./command-launcher";
import { CustomerSwitcher } from "./customer-switcher";
import { LanguageSwitch } from "./language-switch";
import { Wordmark } from "./logo";
import { NavDrawer } from "./nav-drawer";
import { SearchField } from "./search-field";
import { ThemeMenu } from "./theme-menu";
import { UserMenu } from "./user-menu";

export function Header(props: Omit<AppShellProps, "children" | "breadcrumbs" | "width">) {
  const { viewer, nav, customers, customer = null, locale, theme, languageLinks, signOutAction } = props;
  const t = useTranslations();
  return (
    <header
      data-print="hide"
      className="sticky top-0 z-30 flex h-(--header-height) items-center gap-2 border-line border-b bg-surface px-4 sm:gap-3 sm:px-6 print:hidden"
    >
      <NavDrawer groups={nav} customers={customers} locale={locale} languageLinks={languageLinks} theme={theme} />
      <Link
        href={routes.help.home(locale)}
        aria-label={`${t("common.product")}, ${t("shell.home")}`}
        className="rounded-md py-1"
      >
        <Wordmark product={t("common.product")} />
      </Link>
      {customers.length > 0 && (
        <div className="flex min-w-0 items-center gap-1.5 border-line border-s ps-3 max-sm:hidden">
          <CustomerSwitcher customers={customers} current={customer} />
        </div>
      )}
      <div className="ms-auto flex items-center gap-1">
        <SearchField locale={locale} className="w-56 max-lg:hidden xl:w-72" />
        <LinkButton
          href={routes.help.search(locale)}
          variant="quiet"
          iconOnly
          aria-label={t("shell.search.label")}
          className="lg:hidden"
        >
          <Search aria-hidden />
        </LinkButton>
        <CommandLauncher
          label={t("shell.palette.open")}
          messages={paletteMessages(useMessages())}
          groups={nav}
          customers={customers}
          locale={locale}
          languageLinks={languageLinks}
          theme={theme}
        />
        <div className="flex items-center gap-1 max-md:hidden">
          <LanguageSwitch locale={locale} languageLinks={languageLinks} />
          <ThemeMenu theme={theme} />
        </div>
        {viewer ? (
          <div className="ms-1 flex">
            <UserMenu viewer={viewer} signOutAction={signOutAction} />
          </div>
        ) : (
          <LinkButton href={routes.signIn()} variant="primary" size="sm" className="ms-1">
            {t("shell.user.signIn")}
          </LinkButton>
        )}
      </div>
    </header>
  );
}

/** Only what the palette and the list of keys say; the rest of the shell is rendered here and needs no strings there. */
function paletteMessages(messages: AbstractIntlMessages): AbstractIntlMessages {
  const { shell, common } = messages as Record<string, Record<string, AbstractIntlMessages>>;
  const { palette = {}, keyboard = {}, theme = {}, language = {} } = shell ?? {};
  return {
    shell: { palette, keyboard, theme, language },
    common: { close: common?.close ?? "" },
    ...instantMessages(messages),
  };
}
