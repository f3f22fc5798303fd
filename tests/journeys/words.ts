import { readdirSync, readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { isWhole } from "../fixtures/whole";

export type Lang = "sv" | "en";

/** A long journey is walked in one language and its neighbour in the other; `PORTAL_TESTS=whole` walks each in both. */
export function langsOf(lang: Lang): readonly Lang[] {
  return isWhole ? ["sv", "en"] : [lang];
}

const folder = (lang: Lang) => new URL(`../../lib/i18n/messages/${lang}/`, import.meta.url);

export type Words = (key: string, values?: Record<string, string | number>) => string;

/** What the portal calls things in a language, by the keys it uses itself. */
export function wordsIn(lang: Lang): Words {
  const messages = Object.fromEntries(
    readdirSync(folder(lang)).map((file) => [
      file.replace(".json", ""),
      JSON.parse(readFileSync(new URL(file, folder(lang)), "utf8")) as Record<string, unknown>,
    ]),
  );
  const translate = createTranslator({ locale: lang, messages, onError: refuse }) as unknown as Words;
  return (key, values) => translate(key, values);
}

function refuse(error: Error): never {
  throw error;
}
