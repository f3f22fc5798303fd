import { expect, test } from "vitest";
import { translationState } from "./translation";

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const source = [
  { number: 1, wordingOnly: false, publishedAt: at(1) },
  { number: 2, wordingOnly: true, publishedAt: at(2) },
  { number: 3, wordingOnly: false, publishedAt: null },
  { number: 5, wordingOnly: false, publishedAt: at(5) },
  { number: 4, wordingOnly: false, publishedAt: at(4) },
];
const english = { lang: "en", sourceLang: "sv" };

test("the source language is no translation", () => {
  expect(translationState({ lang: "sv", sourceLang: "sv", translatesVersion: null }, source)).toEqual({
    state: "source",
  });
});

test("a translation is outdated since the first newer version that was published and said something new", () => {
  const outdated = { state: "outdated", since: at(4) };
  expect(translationState({ ...english, translatesVersion: 1 }, source)).toEqual(outdated);
  expect(translationState({ ...english, translatesVersion: 3 }, source)).toEqual(outdated);
  expect(translationState({ ...english, translatesVersion: 5 }, source)).toEqual({ state: "current" });
});

test("wording alone, a draft and an unknown source make nothing outdated", () => {
  expect(translationState({ ...english, translatesVersion: 1 }, source.slice(0, 3))).toEqual({ state: "current" });
  expect(translationState({ ...english, translatesVersion: null }, source)).toEqual({ state: "current" });
});
