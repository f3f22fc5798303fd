import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { Locale } from "@/lib/i18n/locales";
import type { Theme } from "@/lib/i18n/theme";
import { routes } from "@/lib/routes";
import { LanguageSwitch } from "./language-switch";
import { ThemeChoice } from "./theme-choice";

export interface FooterProps {
  locale: Locale;
  languageLinks?: Record<Locale, string>;
  theme: Theme;
}

const linkStyle = "inline-flex min-h-6 items-center rounded-sm hover:text-ink hover:underline";

export function Footer({ locale, languageLinks, theme }: FooterProps) {
  const t = useTranslations("shell");
  return (
    <footer
      data-print="hide"
      className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-line border-t px-4 py-5 text-ink-subtle text-sm sm:px-6 lg:px-8"
    >
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        <li>
          <Link href={routes.about()} className={linkStyle}>
            {t("footer.about")}
          </Link>
        </li>
        <li>
          <Link href={routes.about("accessibility")} className={linkStyle}>
            {t("footer.accessibility")}
          </Link>
        </li>
        <li>
          <Link href={routes.about("contact")} className={linkStyle}>
            {t("footer.contact")}
          </Link>
        </li>
      </ul>
      <div className="-ms-2.5 flex flex-wrap items-center gap-2">
        <LanguageSwitch locale={locale} languageLinks={languageLinks} />
        <ThemeChoice theme={theme} />
      </div>
    </footer>
  );
}
