import { getLocale, getTranslations } from "next-intl/server";
import { PlainFrame } from "@/components/layout/plain-frame";
import { WayOn } from "@/components/layout/way-on";

/** The same page whether a thing is missing or closed to the reader. */
export default async function NotFound() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("errors.notFoundPage")]);
  return (
    <PlainFrame locale={locale}>
      <title>{t("title")}</title>
      <WayOn locale={locale} eyebrow="404" title={t("title")} lead={t("lead")} />
    </PlainFrame>
  );
}
