import "server-only";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { loadMessages } from "./load-messages";
import { fallbackLocale, isLocale, type Locale } from "./locales";

/** The header comes from proxy.ts; without it the portal still speaks the language of the cookie. */
async function requestLocale(): Promise<Locale> {
  const named = (await headers()).get("x-locale");
  if (isLocale(named)) return named;
  const chosen = (await cookies()).get("locale")?.value;
  return isLocale(chosen) ? chosen : fallbackLocale;
}

export default getRequestConfig(async ({ locale: wanted }) => {
  // A page may speak another language than the one who asks for it: that of the mail that led to it.
  const locale = isLocale(wanted) ? wanted : await requestLocale();
  return { locale, messages: await loadMessages(locale), timeZone: "Europe/Stockholm" };
});
