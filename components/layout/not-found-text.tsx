"use client";

import type { Locale } from "@/lib/i18n/locales";
import en from "@/lib/i18n/messages/en/errors.json";
import sv from "@/lib/i18n/messages/sv/errors.json";
import { PlainFrame } from "./plain-frame";
import { WayOn } from "./way-on";

/** The text of the page that found nothing, in a file of its own so that it loads when it is needed. */
export default function NotFoundText({ locale }: { locale: Locale }) {
  const { notFoundPage, wayOn } = locale === "en" ? en : sv;
  return (
    <PlainFrame locale={locale} words={wayOn}>
      <title>{notFoundPage.title}</title>
      <WayOn locale={locale} words={wayOn} eyebrow="404" title={notFoundPage.title} lead={notFoundPage.lead} />
    </PlainFrame>
  );
}
