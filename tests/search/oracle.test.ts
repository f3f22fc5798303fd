import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import { audiencesOf, type Viewer } from "@/lib/access/viewer";
import { type Lang, langs } from "@/lib/knowledge/source/schema";
import { askedFor, instantAnswer, nearOf, searchResult } from "@/lib/search/finding/queries";
import { listReadable } from "@/lib/search/finding/readable-queries";
import type { SearchRequest } from "@/lib/search/finding/request";
import { reindex, textsToIndex } from "@/lib/search/index/commands";
import type { IndexedText } from "@/lib/search/index/engine";
import { postgresEngine } from "@/lib/search/index/postgres-engine";
import { find } from "@/lib/search/ranking/find";
import type { Readable } from "@/lib/search/ranking/readable";
import { syncContent } from "@/scripts/sync-content";
import { indexed, shippedSynonyms } from "@/tests/fixtures/content-texts";
import { freshDatabase } from "@/tests/fixtures/database";
import { searchAs } from "@/tests/fixtures/search";
import { ofAll } from "@/tests/fixtures/whole";
import { drawnQueries, readers, spreadAudiences } from "./oracle-world";

const database = freshDatabase();
let admin: Client;
let texts: IndexedText[];
const synonyms = shippedSynonyms();

beforeAll(async () => {
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
  await syncContent();
}, 240_000);
afterAll(() => admin.end());

/** The oracle looks at each text in turn and knows no index: whoever holds one of its tokens may read it. */
function mayRead(viewer: Viewer, text: IndexedText): boolean {
  const held = new Set(audiencesOf(viewer));
  return text.audience.some((token) => held.has(token));
}

test("a hit leads to the heading and marks what matched, and a misspelling is told", async () => {
  const { hits, corrected } = await searchAs({ kind: "anonymous" }, "glömt losnord");
  expect(hits[0]?.sections[0]?.anchor).toBe("aterstall-ett-losenord-du-har-glomt");
  expect(hits[0]?.title.filter((part) => part.hit).map((part) => part.text.toLowerCase())).toContain("lösenord");
  expect(corrected).toBe("glömt lösenord");
});

test.each(["", "   ", "'", "\\", "a & | !", "<script>", "%", "_", "x".repeat(5000), "\u0000", "den och att", ":*"])(
  "%j is a query like any other",
  async (query) => {
    const answer = await searchAs({ kind: "anonymous" }, query);
    expect(answer.total).toBeGreaterThanOrEqual(answer.hits.length);
  },
);

test("500 queries, each by one of 17 readers in turn: hits, order, corrections and nearest are those of a search that holds nothing else", async () => {
  await spreadAudiences(admin);
  await inOperatorScope(reindex);
  texts = await inOperatorScope((scope) => textsToIndex(scope));
  const queries = drawnQueries(texts, 500);
  expect(queries).toHaveLength(500);
  const own = new Map<string, { sv: Readable; en: Readable }>();
  const every = ofAll(1, readers.length);
  let [answers, hits, wrong, turn] = [0, 0, 0, 0];
  for (const [name, viewer] of readers) {
    const near = await inScope(viewer, (scope) => nearOf(scope, audiencesOf(viewer)));
    own.set(name, indexed(texts.filter((text) => mayRead(viewer, text))));
    turn += 1;
    for (const [at, query] of queries.entries()) {
      if ((at + turn) % every !== 0) continue;
      const lang = langs[Math.floor(at / every) % 2] as Lang;
      const asked = askedFor(query, lang, near);
      const answer = await postgresEngine.find(asked, audiencesOf(viewer));
      const expected = find(asked, own.get(name) as { sv: Readable; en: Readable }, synonyms);
      answers += 1;
      hits += answer.texts.length;
      if (JSON.stringify(answer.texts) !== JSON.stringify(expected.texts)) wrong += 1;
      if (answer.corrected !== expected.corrected) wrong += 1;
      if (JSON.stringify(answer.nearest) !== JSON.stringify(expected.nearest)) wrong += 1;
      const unreadable = answer.texts.filter(({ documentId, lang: found }) => {
        const text = texts.find((one) => one.documentId === documentId && one.lang === found);
        return !text || !mayRead(viewer, text);
      });
      wrong += unreadable.length;
      // The database agrees: it lets through every one of them.
      if (Math.floor(at / every) % 10 === 0) {
        const readable = await inScope(viewer, (scope) => listReadable(scope, answer.texts));
        if (readable.length !== answer.texts.length) wrong += 1;
      }
    }
  }
  expect({ answers, wrong }).toEqual({ answers: (500 * readers.length) / every, wrong: 0 });
  expect(hits).toBeGreaterThan(20_000 / every);
}, 600_000);

test("a hundred texts are closed to all but the supplier while the index stands still: none is shown, counted or named", async () => {
  const anonymous: Viewer = { kind: "anonymous" };
  for (const table of ["document", "document_text"]) await admin.query(`update ${table} set audience = '{public}'`);
  await inOperatorScope(reindex);
  const open = texts.slice(0, 100);
  expect(open).toHaveLength(100);
  // All of them are closed, and the titles of some asked for.
  const answers = [];
  for (const { title, lang } of open.filter((_, at) => at % ofAll(1, 5) === 0))
    answers.push(await postgresEngine.find(askedFor(title, lang, { products: [], orgIds: [] }), ["public"]));
  const ids = [...new Set(open.map(({ documentId }) => documentId))];
  await admin.query("update document set audience = '{supplier}' where id = any ($1)", [ids]);
  await admin.query("update document_text set audience = '{supplier}' where document_id = any ($1)", [ids]);
  for (const answer of answers) {
    expect(answer.texts.some(({ documentId }) => ids.includes(documentId))).toBe(true);
    const readable = await inScope(anonymous, (scope) => listReadable(scope, answer.texts));
    expect(readable.filter(({ documentId }) => ids.includes(documentId))).toEqual([]);
    const request: SearchRequest = { query: "x", lang: "sv", group: "help", filters: {}, page: 1 };
    const page = await inScope(anonymous, (scope) => searchResult(scope, request, answer));
    const instant = await inScope(anonymous, (scope) => instantAnswer(scope, { query: "x", lang: "sv" }, answer));
    const shown = [...page.hits, ...page.nearest, ...instant.hits].filter(({ id }) => ids.includes(id));
    const open = new Set(readable.filter(({ group }) => group === "help").map(({ documentId }) => documentId)).size;
    expect({ shown, page: page.total, instant: instant.total }).toEqual({ shown: [], page: open, instant: open });
    const kinds = page.facets.find(({ name }) => name === "kind")?.values ?? [];
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(open);
  }
}, 120_000);
