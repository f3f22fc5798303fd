"use client";

import { buttonStyle } from "@/components/ui/button-style";
import { setLocaleAction } from "@/lib/i18n/actions";
import type { Locale } from "@/lib/i18n/locales";
import { useHere } from "./use-here";

const names = { sv: "Svenska", en: "English" } as const;

export interface LanguageSwitchProps {
  locale: Locale;
  /** Where the same page lies in each language, when the language is part of its address. */
  languageLinks?: Record<Locale, string>;
}

/** Offers the other language by its own name. A form, so that it works before and without script. */
export function LanguageSwitch({ locale, languageLinks }: LanguageSwitchProps) {
  const here = useHere();
  const other = locale === "sv" ? "en" : "sv";
  return (
    <form action={setLocaleAction}>
      <input type="hidden" name="locale" value={other} />
      <input type="hidden" name="to" value={languageLinks?.[other] ?? here} />
      <button type="submit" lang={other} className={buttonStyle("quiet", "sm")}>
        {names[other]}
      </button>
    </form>
  );
}
