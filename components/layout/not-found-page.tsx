"use client";

import type { Locale } from "@/lib/i18n/locales";
import en from "@/lib/i18n/messages/en/errors.json";
import sv from "@/lib/i18n/messages/sv/errors.json";
import { PlainFrame } from "./plain-frame";
import { WayOn } from "./way-on";

/**
 * Every page carries this one with it, in case it finds nothing. As code of the browser, which it shares with the failed
 * page, it is a reference there instead of a whole page's markup, made and sent each time for nobody.
 */
export function NotFoundPage({ locale }: { locale: Locale }) {
  const { notFoundPage, wayOn } = locale === "en" ? en : sv;
  return (
    <PlainFrame locale={locale} words={wayOn}>
      <title>{notFoundPage.title}</title>
      <WayOn locale={locale} words={wayOn} eyebrow="404" title={notFoundPage.title} lead={notFoundPage.lead} />
    </PlainFrame>
  );
}
