import { createTranslator } from "use-intl/core";
import { expect, it } from "vitest";
import en from "@/lib/i18n/messages/en/overview.json";
import sv from "@/lib/i18n/messages/sv/overview.json";
import { tileIds } from "../tiles/layout";
import { untold } from "./told-tile";

const languages = { sv, en } as const;

it.each(Object.keys(languages) as (keyof typeof languages)[])(
  "says in words what an area without data lacks (%s)",
  (lang) => {
    const fail = (error: Error) => {
      throw error;
    };
    const say = createTranslator({ locale: lang, messages: { overview: languages[lang] }, onError: fail }) as (
      key: string,
      values: object,
    ) => string;
    const told = tileIds.map((id) => {
      const { about, sentences } = untold(id);
      return [about, ...sentences].map(({ key, values }) => say(key, values));
    });
    expect(told).toHaveLength(tileIds.length);
    for (const sentence of told.flat()) expect(sentence).toMatch(/^\p{Lu}.+[^:{}]$/u);
  },
);
