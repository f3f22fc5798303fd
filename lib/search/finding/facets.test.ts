import { describe, expect, test } from "vitest";
import { countFacets, type Facetted, passes } from "./facets";
import { readSearch, searchParams } from "./request";

const documents: Facetted[] = [
  {
    documentId: "a",
    kind: "guide",
    sectionKey: "mail",
    product: ["outlook"],
    langs: ["sv", "en"],
    audience: ["public"],
  },
  {
    documentId: "b",
    kind: "guide",
    sectionKey: "files",
    product: ["outlook", "onedrive"],
    langs: ["sv"],
    audience: [],
  },
  { documentId: "c", kind: "article", sectionKey: "mail", product: [], langs: ["en"], audience: ["public"] },
];
const counts = (filters: Parameters<typeof countFacets>[1]) =>
  Object.fromEntries(
    countFacets(documents, filters, () => null).map(({ name, values }) => [
      name,
      values.map(({ value, count, chosen }) => `${value} ${count}${chosen ? " chosen" : ""}`),
    ]),
  );

describe("a facet counts what passes all other facets' choices", () => {
  test("without a choice, everything", () => {
    expect(counts({})).toEqual({
      kind: ["guide 2", "article 1"],
      section: ["mail 2", "files 1"],
      product: ["outlook 2", "onedrive 1"],
      lang: ["en 2", "sv 2"],
      audience: ["public 2"],
    });
  });
  test("with one choice, its own values as before and the others narrowed", () => {
    expect(counts({ kind: "guide" })).toMatchObject({
      kind: ["guide 2 chosen", "article 1"],
      section: ["files 1", "mail 1"],
      lang: ["sv 2", "en 1"],
    });
  });
  test("a choice that nothing has is shown, so that it can be taken back", () => {
    expect(counts({ product: "teams" }).product).toEqual(["outlook 2", "onedrive 1", "teams 0 chosen"]);
    expect(documents.filter((document) => passes(document, { product: "teams" }))).toEqual([]);
  });
});

describe("an address asks for", () => {
  test.each<[Record<string, string | string[]>, object]>([
    [{ q: "  byta   lösenord " }, { query: "byta lösenord", group: "help", filters: {}, page: 1 }],
    [
      { q: "x", kind: "guide", page: "3" },
      { filters: { kind: "guide" }, page: 3 },
    ],
    [
      { q: "x", kind: "<b>", lang: "de", page: "-1", in: "secrets" },
      { filters: {}, page: 1, group: "help" },
    ],
    [
      { q: "x", in: "cases", section: "mail" },
      { group: "cases", filters: {} },
    ],
    [
      { q: "x".repeat(400), page: "51" },
      { query: "x".repeat(300), page: 1 },
    ],
    [{ q: "lone \ud800" }, { query: "lone \ufffd" }],
  ])("%j", (params, expected) => {
    expect(readSearch(params, "sv")).toMatchObject(expected);
  });
  test("a changed choice leads back to the first page, and another group leaves the choices behind", () => {
    const request = readSearch({ q: "x", kind: "guide", page: "3" }, "sv");
    expect(searchParams(request)).toEqual({ q: "x", in: undefined, kind: "guide", page: "3" });
    expect(searchParams(request, { section: "mail" })).toMatchObject({
      kind: "guide",
      section: "mail",
      page: undefined,
    });
    expect(searchParams(request, { group: "cases" })).toEqual({ q: "x", in: "cases", page: undefined });
  });
});
