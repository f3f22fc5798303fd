"use client";

import type { AbstractIntlMessages } from "next-intl";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import type { Locale } from "@/lib/i18n/locales";
import type { Theme } from "@/lib/i18n/theme";
import { usePaletteKeys } from "./shortcut-setting";
import type { NavGroup, ShellCustomer } from "./types";
import { useShortcuts } from "./use-shortcuts";

// Fetched when first opened, so that a page one only reads does not carry them.
const LazyMessages = lazy(() => import("./lazy-messages"));
const CommandPalette = lazy(() => import("./command-palette"));
const KeyboardHelp = lazy(() => import("./keyboard-help"));

export interface CommandLauncherProps {
  /** The button's name. */
  label: string;
  /** The strings of the palette and the list of keys, which load with them. */
  messages: AbstractIntlMessages;
  groups: readonly NavGroup[];
  customers: readonly ShellCustomer[];
  locale: Locale;
  languageLinks?: Record<Locale, string>;
  theme: Theme;
}

/** The palette's button, and the keys that open it and the list of keys. */
export function CommandLauncher(props: CommandLauncherProps) {
  const [opened, setOpened] = useState<"palette" | "help" | null>(null);
  const items = useMemo(() => props.groups.flatMap((group) => group.items), [props.groups]);
  const destinations = useMemo(
    () => Object.fromEntries(items.flatMap((item) => (item.key ? [[item.key, item.href]] : []))),
    [items],
  );
  const showPalette = useCallback(() => setOpened("palette"), []);
  const showHelp = useCallback(() => setOpened("help"), []);
  const close = useCallback(() => setOpened(null), []);
  useShortcuts({ onPalette: showPalette, onHelp: showHelp, destinations });

  return (
    <>
      <button
        type="button"
        aria-label={props.label}
        aria-haspopup="dialog"
        onClick={showPalette}
        className={cn(buttonStyle("quiet", "sm"), "gap-1 px-2 max-sm:hidden")}
      >
        <PaletteKeys />
      </button>
      <Suspense>
        {opened && (
          <LazyMessages locale={props.locale} messages={props.messages}>
            {opened === "palette" && <CommandPalette {...props} onClose={close} onHelp={showHelp} />}
            {opened === "help" && <KeyboardHelp items={items} onClose={close} />}
          </LazyMessages>
        )}
      </Suspense>
    </>
  );
}

function PaletteKeys() {
  return usePaletteKeys().map((key) => <Kbd key={key}>{key}</Kbd>);
}
