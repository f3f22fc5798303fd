import { getLocale, getTranslations } from "next-intl/server";
import { PlainFrame } from "@/components/layout/plain-frame";
import { WayOn } from "@/components/layout/way-on";
import en from "@/lib/i18n/messages/en/errors.json";
import sv from "@/lib/i18n/messages/sv/errors.json";

/** The same page whether a thing is missing or closed to the reader. */
export default async function NotFound() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("errors.notFoundPage")]);
  const words = (locale === "en" ? en : sv).wayOn;
  return (
    <PlainFrame locale={locale} words={words}>
      <title>{t("title")}</title>
      <WayOn locale={locale} words={words} eyebrow="404" title={t("title")} lead={t("lead")} />
    </PlainFrame>
  );
}
