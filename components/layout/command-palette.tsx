"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Command } from "cmdk";
import { Building2, Keyboard, Languages, Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, startTransition, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { setLocaleAction, setThemeAction } from "@/lib/i18n/actions";
import { themes } from "@/lib/i18n/theme";
import { routes } from "@/lib/routes";
import type { CommandLauncherProps } from "./command-launcher";
import { NavIcon } from "./nav-icon";
import { PaletteHits } from "./palette-hits";
import { ThemeIcon } from "./theme-icon";
import { useHere } from "./use-here";

const groupStyle =
  "px-1.5 py-1 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 " +
  "[&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-subtle [&_[cmdk-group-heading]]:text-xs";

interface EntryProps {
  id: string;
  words: string;
  icon: ReactNode;
  keys?: string;
  onSelect: () => void;
  children: ReactNode;
}

function Entry({ id, words, icon, keys, onSelect, children }: EntryProps) {
  return (
    <Command.Item
      value={id}
      keywords={[words]}
      onSelect={onSelect}
      className="flex min-h-9 cursor-default items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sm aria-selected:bg-accent-soft aria-selected:text-accent [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:opacity-70"
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {keys && (
        <span className="flex gap-1">
          <Kbd>G</Kbd>
          <Kbd>{keys.toUpperCase()}</Kbd>
        </span>
      )}
    </Command.Item>
  );
}

/** Every typed word begins a word of the entry; cmdk's own scoring also accepts letters strewn about. */
function everyWord(_id: string, search: string, keywords: string[] = []): number {
  const words = keywords.join(" ").toLocaleLowerCase().split(/\s+/);
  const typed = search.toLocaleLowerCase().trim().split(/\s+/);
  return typed.every((part) => words.some((word) => word.startsWith(part))) ? 1 : 0;
}

export interface CommandPaletteProps extends CommandLauncherProps {
  onClose: () => void;
  onHelp: () => void;
}

/** Go anywhere in the menu, to another customer, to the search page, or change language and theme, by typing. */
export default function CommandPalette(props: CommandPaletteProps) {
  const { groups, customers, locale, languageLinks, onClose, onHelp } = props;
  const t = useTranslations("shell");
  const router = useRouter();
  const here = useHere();
  const [query, setQuery] = useState("");
  const other = locale === "sv" ? "en" : "sv";

  function go(href: string): void {
    onClose();
    router.push(href);
  }

  function submit(action: (form: FormData) => Promise<void>, fields: Record<string, string>): void {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    onClose();
    startTransition(() => action(form));
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup className="fixed inset-x-4 top-[12dvh] z-50 mx-auto max-w-xl overflow-clip rounded-xl border border-line bg-surface text-ink shadow-popup outline-none">
          <Dialog.Title className="sr-only">{t("palette.title")}</Dialog.Title>
          <Command label={t("palette.title")} filter={everyWord} loop>
            <div className="flex items-center gap-2.5 border-line border-b px-4">
              <Search aria-hidden className="size-4 shrink-0 text-ink-subtle" />
              <Command.Input
                value={query}
                onValueChange={setQuery}
                placeholder={t("palette.placeholder")}
                className="h-12 w-full bg-transparent text-base outline-none placeholder:text-ink-subtle"
              />
              <Kbd>Esc</Kbd>
            </div>
            <Command.List className="max-h-[min(26rem,60dvh)] overflow-y-auto py-1">
              {groups.map((group) => (
                <Command.Group
                  key={group.label ?? group.items[0]?.href}
                  heading={group.label ?? t("palette.pages")}
                  className={groupStyle}
                >
                  {group.items.map((item) => (
                    <Entry
                      key={item.href}
                      id={item.href}
                      words={`${item.label} ${group.label ?? ""}`}
                      icon={<NavIcon name={item.icon} />}
                      keys={item.key}
                      onSelect={() => go(item.href)}
                    >
                      {item.label}
                    </Entry>
                  ))}
                </Command.Group>
              ))}
              {customers.length > 1 && (
                <Command.Group heading={t("palette.customers")} className={groupStyle}>
                  {customers.map((customer) => (
                    <Entry
                      key={customer.slug}
                      id={`customer ${customer.slug}`}
                      words={customer.name}
                      icon={<Building2 aria-hidden />}
                      onSelect={() => go(routes.customer.home(customer.slug))}
                    >
                      {customer.name}
                    </Entry>
                  ))}
                </Command.Group>
              )}
              <Command.Group heading={t("palette.settings")} className={groupStyle}>
                {themes.map((theme) => (
                  <Entry
                    key={theme}
                    id={`theme ${theme}`}
                    words={`${t("theme.label")} ${t(`theme.${theme}`)}`}
                    icon={<ThemeIcon theme={theme} />}
                    onSelect={() => submit(setThemeAction, { theme, to: here })}
                  >
                    {t("theme.label")}: {t(`theme.${theme}`)}
                  </Entry>
                ))}
                <Entry
                  id="language"
                  words={`${t("palette.switchLanguage")} ${t("language.label")}`}
                  icon={<Languages aria-hidden />}
                  onSelect={() => submit(setLocaleAction, { locale: other, to: languageLinks?.[other] ?? here })}
                >
                  <span lang={other}>{t("palette.switchLanguage")}</span>
                </Entry>
                <Entry id="keyboard" words={t("palette.keyboard")} icon={<Keyboard aria-hidden />} onSelect={onHelp}>
                  {t("palette.keyboard")}
                </Entry>
              </Command.Group>
              <PaletteHits query={query} lang={locale} className={groupStyle} onGo={go} />
              {query.trim() !== "" && (
                <Command.Group forceMount heading={t("palette.searchGroup")} className={groupStyle}>
                  <Command.Item
                    forceMount
                    value={`search ${query}`}
                    onSelect={() => go(routes.help.search(locale, query.trim()))}
                    className="flex min-h-9 items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sm aria-selected:bg-accent-soft aria-selected:text-accent [&_svg]:size-4 [&_svg]:opacity-70"
                  >
                    <Search aria-hidden />
                    {t("palette.searchFor", { query: query.trim() })}
                  </Command.Item>
                </Command.Group>
              )}
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
