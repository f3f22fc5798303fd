import { expect, test } from "vitest";
import { indexedText, sectionsOf } from "@/tests/fixtures/indexed-text";
import { gather } from "./meilisearch-answer";
import { findingQueries, nearestQueries, queryText } from "./meilisearch-query";
import { heldIn, recordsOf } from "./meilisearch-records";
import { settingsOf } from "./meilisearch-settings";

test.each([
  ["hur byter jag lösenord", "sv", "byter lösenord"],
  ["hur är det", "sv", "hur är det"],
  ['byt "nytt lösenord" nu', "sv", 'byt "nytt lösenord" nu'],
  ["skrivare -papper", "sv", "skrivare papper"],
  ["e-post i Teams-möte", "sv", "e-post Teams-möte"],
  ['an "open quote', "en", "open quote"],
  ["  ?!  ", "sv", ""],
] as const)("of %j in %s is asked %j", (query, lang, asked) => {
  expect(queryText(query, lang)).toBe(asked);
});

const asked = { query: "vpn", lang: "en", kinds: ["article"] } as const;

test("every question carries the filter, and the reader's language is asked first", () => {
  const queries = findingQueries("p", asked, ["public", "org:nordvik"], "all");
  expect(queries.map(({ indexUid }) => indexUid)).toEqual(["p_en", "p_en", "p_sv", "p_sv"]);
  const filters = [...queries, ...nearestQueries("p", asked, ["public", "org:nordvik"])].map(({ filter }) => filter);
  for (const filter of filters)
    expect(filter).toMatch(/^audience IN \["public", "org:nordvik"\] AND kind IN \["article"\]/);
});

test("one language only asks one index", () => {
  const queries = findingQueries("p", { ...asked, onlyLang: "sv" }, ["public"], "all");
  expect(queries.map(({ indexUid }) => indexUid)).toEqual(["p_sv", "p_sv"]);
});

test("a text becomes a record a section, and one when it has none", () => {
  const text = indexedText({ title: "Skrivare", sections: sectionsOf("Ett.", "Två.") });
  const records = recordsOf(text, "d");
  expect(records.map(({ id, ordinal, of, heading, body }) => [id, ordinal, of, heading, body])).toEqual([
    [`${text.documentId}-sv-0`, 0, 2, "", "Ett."],
    [`${text.documentId}-sv-1`, 1, 2, "Del 1", "Två."],
  ]);
  expect(recordsOf({ ...text, sections: [] }, "d")).toMatchObject([{ ordinal: 0, of: 1, body: "" }]);
});

test("the day of the last change is a number, the oldest for what nobody has said", () => {
  expect(recordsOf(indexedText({ title: "T", updated: "1970-01-03" }), "d")[0]?.updated).toBe(2);
  expect(recordsOf(indexedText({ title: "T", updated: null }), "d")[0]?.updated).toBe(0);
});

test("a text whose records are not all there, or not all of one text, is held as nothing", () => {
  const record = (documentId: string, digest: string, of: number) => ({ documentId, digest, of });
  const records = [
    record("a", "x", 2),
    record("a", "x", 2),
    record("b", "x", 2),
    record("c", "x", 2),
    record("c", "y", 2),
  ];
  expect(heldIn(records)).toEqual(
    new Map([
      ["a", "x"],
      ["b", ""],
      ["c", ""],
    ]),
  );
});

test("each word of a group of synonyms leads to all others, in its own language only", () => {
  const groups = [
    { lang: "sv", words: ["Tvåstegsverifiering", "MFA"] },
    { lang: "sv", words: ["mfa", "engångskod"] },
    { lang: "en", words: ["laptop", "notebook"] },
  ] as const;
  expect(settingsOf("sv", groups).synonyms).toEqual({
    tvåstegsverifiering: ["mfa"],
    mfa: ["tvåstegsverifiering", "engångskod"],
    engångskod: ["mfa"],
  });
});

test("Swedish letters are told from a and o, each index in its own language", () => {
  expect(settingsOf("sv", []).localizedAttributes).toEqual([{ locales: ["swe"], attributePatterns: ["*"] }]);
  expect(settingsOf("en", []).localizedAttributes).toEqual([{ locales: ["eng"], attributePatterns: ["*"] }]);
});

const hit = (documentId: string, ordinal: number, score: number, near: { product?: string[]; orgId?: string } = {}) => {
  return { documentId, ordinal, product: near.product ?? [], orgId: near.orgId ?? null, _rankingScore: score };
};

test("records gather under their text, at most three sections, best first", () => {
  const hits = [hit("a", 4, 0.9), hit("b", 0, 0.9), hit("a", 1, 0.8), hit("a", 2, 0.7), hit("a", 3, 0.6)];
  const texts = gather([{ lang: "sv", hits, marks: new Set() }], { ...asked, lang: "sv" });
  expect(texts).toEqual([
    { documentId: "a", lang: "sv", sections: [4, 1, 2] },
    { documentId: "b", lang: "sv", sections: [0] },
  ]);
});

test("between two alike the nearer comes first, and the reader's language before the other", () => {
  const own = [hit("a", 0, 0.95), hit("b", 0, 0.949, { product: ["vpn"] }), hit("c", 0, 0.5, { orgId: "o" })];
  const other = [hit("a", 0, 0.97)];
  const answers = [
    { lang: "en", hits: own, marks: new Set<string>() },
    { lang: "sv", hits: other, marks: new Set<string>() },
  ] as const;
  const texts = gather(answers, { ...asked, near: { products: ["vpn"], orgIds: ["o"] } });
  expect(texts.map(({ documentId, lang }) => `${documentId} ${lang}`)).toEqual(["b en", "a en", "a sv", "c en"]);
});
