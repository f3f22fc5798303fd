import "server-only";
import type { AbstractIntlMessages } from "next-intl";
import type { Locale } from "./locales";
import { namespaces } from "./namespaces";

const loaded = new Map<Locale, Promise<AbstractIntlMessages>>();

async function readAll(locale: Locale): Promise<AbstractIntlMessages> {
  const entries = await Promise.all(
    namespaces.map(async (namespace) => {
      const file: { default: AbstractIntlMessages } = await import(`./messages/${locale}/${namespace}.json`);
      return [namespace, file.default] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** Every message of one language, each file under its own name. */
export function loadMessages(locale: Locale): Promise<AbstractIntlMessages> {
  // In development a changed file must show at once.
  if (process.env.NODE_ENV === "development") return readAll(locale);
  const known = loaded.get(locale) ?? readAll(locale);
  loaded.set(locale, known);
  return known;
}
