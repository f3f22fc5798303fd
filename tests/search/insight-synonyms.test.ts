import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer, Viewer } from "@/lib/access/viewer";
import { syncSynonyms } from "@/lib/search/insight/synonym-commands";
import { listSynonyms, synonymVersion } from "@/lib/search/insight/synonym-queries";
import { readSynonymFile, splitWords, wordsSchema, wordTaken } from "@/lib/search/insight/synonyms";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const anonymous: Viewer = { kind: "anonymous" };
let customer: TestCustomer;
let tam: PersonViewer;

beforeAll(async () => {
  customer = await addCustomer(database.admin);
  tam = staff([customer], ["tam"]);
  await addStaff(database.admin, [tam]);
});

describe("a group of words", () => {
  test.each([
    ["two words", "skärm, bildskärm", null],
    ["the most there may be", "aa,bb,cc,dd,ee,ff,gg,hh", null],
    ["words with what an abbreviation has", "wi-fi; 2fa\ntwo-step verification", null],
    ["a single word", "skärm", "count"],
    ["nothing", " , ;\n", "count"],
    ["one too many", "aa,bb,cc,dd,ee,ff,gg,hh,ii", "count"],
    ["a letter alone", "a, skärm", "word"],
    ["a word of 41 letters", `skärm, ${"x".repeat(41)}`, "word"],
    ["the same word twice, in other letters", "Skärm, skärm", "twice"],
    ["marks that no word has", "skärm, <b>", "letters"],
  ])("%s", (_name, typed, refused) => {
    const read = wordsSchema.safeParse(splitWords(typed));
    const key = read.success ? null : read.error.issues[0]?.message.split(".").at(-1);
    expect(key ?? null).toBe(refused);
  });

  test("a word stands in one group only", () => {
    expect(wordTaken(["skärm", "display"], [{ words: ["bildskärm", "skärm"] }])).toBe("skärm");
    expect(wordTaken(["display"], [{ words: ["bildskärm", "skärm"] }])).toBeNull();
  });
});

test("the shipped file holds at least forty good groups in each language", () => {
  const groups = readSynonymFile(readFileSync("content/synonyms.yaml", "utf8"));
  for (const lang of ["sv", "en"]) expect(groups.filter((group) => group.lang === lang).length).toBeGreaterThan(40);
});

test("the file is followed, is read by anyone, and never goes over what an editor changed", async () => {
  const sync = (yaml: string) => inOperatorScope((scope) => syncSynonyms(scope, readSynonymFile(yaml)));
  const words = async () => (await inScope(anonymous, listSynonyms)).map((group) => group.words.join(" "));
  const version = () => inScope(anonymous, synonymVersion);

  await sync("sv: [[skärm, monitor], [vpn, fjärranslutning]]\nen: [[case, ticket]]");
  expect((await words()).toSorted()).toEqual(["case ticket", "skärm monitor", "vpn fjärranslutning"]);
  const first = await version();
  await sync("sv: [[skärm, monitor], [vpn, fjärranslutning]]\nen: [[case, ticket]]");
  expect(await version()).toBe(first);
  expect(await inScope(tam, synonymVersion)).toBe(first);

  await inScope(tam, ({ db }) =>
    db.searchSynonym.updateMany({
      where: { lang: "sv", shippedAs: "skärm" },
      data: { words: ["skärm", "display"], origin: "portal", updatedAt: new Date() },
    }),
  );
  expect(await version()).not.toBe(first);
  await sync("sv: [[skärm, bildskärm], [vpn, distans]]\nen: []");
  expect((await words()).toSorted()).toEqual(["skärm display", "vpn distans"]);
});

test("only who writes articles changes words; a visitor's write meets the second lock", async () => {
  const data = { lang: "sv", words: ["ett", "två"] };
  await expect(inScope(anonymous, ({ db }) => db.searchSynonym.create({ data }))).rejects.toThrow(/row-level security/);
  const changed = await inScope(anonymous, ({ db }) => db.searchSynonym.updateMany({ data: { words: ["x", "y"] } }));
  expect(changed.count).toBe(0);
});
