import { buttonStyle } from "@/components/ui/button-style";
import { setLocaleAction } from "@/lib/i18n/actions";
import type { Locale } from "@/lib/i18n/locales";

const names = { sv: "Svenska", en: "English" } as const;

export interface LanguageSwitchProps {
  locale: Locale;
  /** Where the same page lies in each language, when the language is part of its address. */
  languageLinks?: Record<Locale, string>;
}

/** Offers the other language by its own name. A form, so that it works before and without script. */
export function LanguageSwitch({ locale, languageLinks }: LanguageSwitchProps) {
  const other = locale === "sv" ? "en" : "sv";
  return (
    <form action={setLocaleAction}>
      <input type="hidden" name="locale" value={other} />
      {languageLinks && <input type="hidden" name="to" value={languageLinks[other]} />}
      <button type="submit" lang={other} className={buttonStyle("quiet", "sm")}>
        {names[other]}
      </button>
    </form>
  );
}
