import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inScope, type Scope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { spanOf } from "@/lib/search/insight/period";
import { listQueries, listReformulations, readDeflection, readFigures } from "@/lib/search/insight/report-queries";
import { paretoOf } from "@/lib/search/insight/topics";
import { addCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const now = new Date("2026-11-20T12:00:00Z");
const span = spanOf(30, now);
let admin: Client;
let tam: PersonViewer;

type Row = [hoursAgo: number, query: string, hits: number, outcome: string, more?: { org?: string; place?: string }];

/** The searches of one tab; the minutes between them are told by the hours. */
async function tab(...rows: Row[]): Promise<void> {
  const trace = randomUUID();
  for (const [hoursAgo, query, hits, outcome, { org = null, place = "page" } = {}] of rows) {
    const at = new Date(now.getTime() - hoursAgo * 3_600_000);
    const opened = outcome === "opened" || outcome === "solved" ? randomUUID() : null;
    await admin.query(
      `insert into search_log (id, trace, lang, query, place, hits, outcome, opened_document_id, org_id, created_at, updated_at)
       values ($1, $2, 'sv', $3, $4, $5, $6, $7, $8, $9, $9)`,
      [randomUUID(), trace, query, place, hits, outcome, opened, org, at],
    );
  }
}

const minutes = (count: number) => count / 60;

beforeAll(async () => {
  const own = await addCustomer(database.admin);
  const other = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
  tam = staff([own], ["tam"]);
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
  const writing = { place: "case" };
  await tab([100, "vab", 0, "none"]);
  await tab([90, "vab", 0, "none"], [90 - minutes(4), "frånvaro", 3, "opened"]);
  await tab([80, "vab", 0, "none"], [80 - minutes(6), "semester", 2, "none"]);
  await tab([70, "vpn", 4, "solved"]);
  await tab([60, "vpn", 4, "opened", { org: own.id }]);
  // Reported a case after all: not answered, though something was opened.
  await tab([50, "skrivare", 5, "case"], [49.5, "", 3, "case", writing]);
  await tab([40, "", 3, "none", writing]);
  await tab([39, "", 2, "none", writing]);
  await tab([38, "", 2, "solved", writing]);
  // Nothing was suggested; and less than a day ago nobody knows yet.
  await tab([37, "", 0, "none", writing]);
  await tab([3, "", 2, "none", writing]);
  // Of another customer, and before the period.
  await tab([30, "hemligt", 0, "none", { org: other.id }]);
  await tab([24 * 31, "gammalt", 0, "none"]);
});
afterAll(() => admin.end());

const ask = <T>(work: (scope: Scope) => Promise<T>) => inScope(tam, work);

test("the figures of a period", async () => {
  // vab ×3, frånvaro, semester, vpn ×2, skrivare = 8. Answered: frånvaro, vpn ×2 = 3. Nothing found: vab ×3.
  // Found but nothing opened: semester, skrivare = 2. Reformulated within 5 minutes: vab → frånvaro = 1.
  expect(await ask((scope) => readFigures(scope, span))).toEqual({
    searches: 8,
    answered: 3,
    nothingFound: 3,
    nothingOpened: 2,
    reformulated: 1,
  });
});

test("the lists, commonest first", async () => {
  const rows = async (list: "nothingFound" | "nothingOpened" | "top") =>
    (await ask((scope) => listQueries(scope, span, list))).map(({ query, times, answered }) => [
      query,
      times,
      answered,
    ]);
  expect(await rows("nothingFound")).toEqual([["vab", 3, 0]]);
  expect(await rows("nothingOpened")).toEqual([
    ["skrivare", 1, 0],
    ["semester", 1, 0],
  ]);
  expect(await rows("top")).toEqual([
    ["vab", 3, 0],
    ["vpn", 2, 2],
    ["skrivare", 1, 0],
    ["semester", 1, 0],
    ["frånvaro", 1, 1],
  ]);
  expect(await ask((scope) => listReformulations(scope, span))).toEqual([
    { lang: "sv", from: "vab", to: "frånvaro", times: 1 },
  ]);
});

test("deflection: confirmed and potential, which share no tab", async () => {
  // Confirmed: the vpn tab, and the one solved while a case was written. Suggestions were shown in five tabs:
  // one reported, one solved, two silent for more than a day, one silent for three hours. 1 + 1 + 2 + 1 = 5.
  expect(await ask((scope) => readDeflection(scope, span, now))).toEqual({
    confirmed: 2,
    confirmedWhileWriting: 1,
    suggested: 5,
    reported: 1,
    potential: 2,
    undecided: 1,
  });
});

test("a period without searches has no figures to divide", async () => {
  const empty = spanOf(7, new Date("2020-01-01T00:00:00Z"));
  expect(await ask((scope) => readFigures(scope, empty))).toMatchObject({ searches: 0, answered: 0 });
  expect(await ask((scope) => readDeflection(scope, empty, now))).toMatchObject({ suggested: 0, confirmed: 0 });
  expect(paretoOf([], { articles: [], queries: [], synonyms: [] }, 9)).toEqual([]);
});

test("topics of cases beside articles and searches, with their share together", () => {
  const counted = [
    { name: "Kö", cases: 1 },
    { name: "Lösenord", cases: 5 },
    { name: "Trådlöst", cases: 3 },
    { name: "Tvåstegsinloggning", cases: 1 },
  ];
  const material = {
    articles: ["Byt lösenord konto", "Återställ ditt lösenord", "Anslut till trådlösa nät", "Köp en dator", "MFA"],
    queries: [
      { query: "lösenordet", times: 4 },
      { query: "wifi", times: 2 },
      { query: "köp", times: 9 },
    ],
    synonyms: [{ words: ["trådlöst", "wifi"] }, { words: ["tvåstegsinloggning", "mfa", "kod till mobilen"] }],
  };
  // 5, 3, 1 and 1 of 10: together 0.5, 0.8, 0.9 and 1. Of the same number, by name.
  const topics = [
    { name: "Lösenord", cases: 5, share: 0.5, cumulative: 0.5, articles: 2, searches: 4 },
    { name: "Trådlöst", cases: 3, share: 0.3, cumulative: 0.8, articles: 1, searches: 2 },
    { name: "Kö", cases: 1, share: 0.1, cumulative: 0.9, articles: 0, searches: 0 },
    { name: "Tvåstegsinloggning", cases: 1, share: 0.1, cumulative: 1, articles: 1, searches: 0 },
  ];
  expect(paretoOf(counted, material, 4)).toEqual(topics);
  // The share stays that of all topics, also of those not shown.
  expect(paretoOf(counted, material, 2)).toEqual(topics.slice(0, 2));
});
