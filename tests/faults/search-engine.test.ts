import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { inJobScope, inScope } from "@/lib/access/scope";
import { drain } from "@/lib/jobs/worker";
import { searchResult } from "@/lib/search/finding/queries";
import { reindex, reindexDocument } from "@/lib/search/index/commands";
import { followInMeilisearch } from "@/lib/search/index/compare-commands";
import type { EngineAnswer } from "@/lib/search/index/engine";
import { chooseBetween } from "@/lib/search/index/engine-choice";
import { connect } from "@/lib/search/index/meilisearch-client";
import { finderOf } from "@/lib/search/index/meilisearch-finder";
import { handlers } from "@/scripts/jobs/handlers";
import { freshDatabase } from "@/tests/fixtures/database";
import { publishedArticle } from "@/tests/fixtures/published-article";
import { type Fault, type StandIn, standInKey, startStandIn } from "@/tests/fixtures/search-stand-in";

const database = freshDatabase();
let admin: Client;
let standIn: StandIn;
const asked = { query: "skrivare", lang: "sv", kinds: ["article"] } as const;

beforeAll(async () => {
  vi.spyOn(console, "error").mockReturnValue();
  standIn = await startStandIn();
  process.env.MEILISEARCH_URL = standIn.url;
  process.env.MEILISEARCH_API_KEY = standInKey;
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
  await publishedArticle(admin, "printing", "Skriva ut", "En skrivare tar papper.");
});
afterAll(async () => {
  await admin.end();
  await standIn.stop();
});
beforeEach(async () => {
  standIn.fault = null;
  await inJobScope(reindex);
  await drain(handlers);
});
afterEach(() => admin.query("delete from job"));

const postgres = {
  name: "postgres",
  find: async (): Promise<EngineAnswer> => ({
    texts: [],
    marks: { sv: new Set(), en: new Set() },
    corrected: null,
    nearest: [],
  }),
} as const;

function choice(clock: () => number = Date.now, key = standInKey) {
  const client = connect({ url: standIn.url, apiKey: key, prefix: "samverkan" });
  return chooseBetween({ name: "meilisearch", find: finderOf(client, "samverkan") }, postgres, clock);
}

async function engineAnswering(chosen = choice()): Promise<string> {
  const began = performance.now();
  const { engine } = await chosen.findWithFallback(asked, ["public"]);
  expect(performance.now() - began, "milliseconds until there was an answer").toBeLessThan(1_000);
  return engine;
}

const jobs = async () =>
  (await admin.query("select kind, state, last_error from job where state <> 'done' order by kind")).rows;
const titles = () => [...(standIn.indexes.get("samverkan_sv")?.records.values() ?? [])].map(({ title }) => title);
const found = async () => (await choice().findWithFallback(asked, ["public"])).answer.texts.length;

/** A job that failed waits some seconds before it is tried again; here no longer. */
async function workAgain(): Promise<void> {
  await admin.query("update job set run_at = now() - interval '1 second' where state = 'pending'");
  await drain(handlers);
}

test("all being well, Meilisearch answers with what Postgres has indexed", async () => {
  expect(await engineAnswering()).toBe("meilisearch");
  expect(await found()).toBe(1);
});

describe("while searching, Postgres answers within a second", () => {
  test.each<Fault>(["slow", "garbage", "wrong shape", "error 500", "old version"])("of %s", async (fault) => {
    standIn.fault = fault;
    const chosen = choice();
    expect(await engineAnswering(chosen)).toBe("postgres");
    expect(chosen.troubleSince()).not.toBeNull();
    standIn.fault = null;
    expect(await engineAnswering(chosen)).toBe("meilisearch");
    expect(chosen.troubleSince()).toBeNull();
  });

  test("of nobody listening", async () => {
    await standIn.stop();
    const chosen = choice();
    expect(await engineAnswering(chosen)).toBe("postgres");
    await standIn.start();
    expect(await engineAnswering(chosen)).toBe("meilisearch");
  });

  test("of a key that is refused, and of an index that is gone", async () => {
    expect(await engineAnswering(choice(Date.now, "another key"))).toBe("postgres");
    standIn.indexes.delete("samverkan_en");
    expect(await engineAnswering()).toBe("postgres");
  });

  test("of one that turns slow after it was well", async () => {
    const chosen = choice();
    expect(await engineAnswering(chosen)).toBe("meilisearch");
    standIn.fault = "slow";
    expect(await engineAnswering(chosen)).toBe("postgres");
  });
});

test("after three failures it is left alone for thirty seconds, and then tried by one search", async () => {
  let now = 1_000_000;
  const chosen = choice(() => now);
  standIn.fault = "error 500";
  for (let n = 0; n < 3; n++) await engineAnswering(chosen);
  const before = standIn.asked.length;
  await engineAnswering(chosen);
  expect(standIn.asked.length).toBe(before);
  standIn.fault = null;
  now += 30_000;
  expect(await engineAnswering(chosen)).toBe("meilisearch");
  expect(chosen.troubleSince()).toBeNull();
});

describe("a query that Meilisearch refuses", () => {
  test("goes through Postgres alone; the next one is asked of Meilisearch", async () => {
    let now = 1_000_000;
    const chosen = choice(() => now);
    standIn.fault = "refused query";
    for (let n = 0; n < 4; n++) expect(await engineAnswering(chosen)).toBe("postgres");
    expect(chosen.troubleSince()).toBeNull();
    standIn.fault = null;
    expect(await engineAnswering(chosen)).toBe("meilisearch");

    standIn.fault = "error 500";
    for (let n = 0; n < 3; n++) await engineAnswering(chosen);
    now += 30_000;
    standIn.fault = "refused query";
    expect(await engineAnswering(chosen)).toBe("postgres");
    standIn.fault = null;
    expect(await engineAnswering(chosen), "what tries again is not used up").toBe("meilisearch");
  });

  test("is none that holds half a letter", async () => {
    const chosen = choice();
    for (const query of ["skrivare \ud800", '"skrivare \udc00"', "\ud83d"]) {
      const { engine } = await chosen.findWithFallback({ ...asked, query }, ["public"]);
      expect(engine, JSON.stringify(query)).toBe("meilisearch");
    }
  });
});

describe("what changes meanwhile reaches Meilisearch afterwards", () => {
  const change = async (title: string) => {
    const id = await publishedArticle(admin, "printing", title, "En skrivare tar papper.");
    await inJobScope((scope) => reindexDocument(scope, id));
    return id;
  };

  test.each<Fault>(["error 500", "failing tasks"])(
    "through the outbox, which says why it waits (%s)",
    async (fault) => {
      standIn.fault = fault;
      await change(`Skriva ut under ${fault}`);
      expect(await drain(handlers)).toMatchObject({ retried: 1 });
      const [job] = await jobs();
      expect(job).toMatchObject({ kind: "search.follow", state: "pending" });
      expect(job.last_error).toMatch(/^Meilisearch (refused|did not take new records): internal/);
      const { rows } = await admin.query("select title from search_text");
      expect(rows, "Postgres does not wait").toEqual([{ title: `Skriva ut under ${fault}` }]);
      standIn.fault = null;
      await workAgain();
      expect(new Set(titles())).toEqual(new Set([`Skriva ut under ${fault}`]));
    },
  );

  test("by a comparison and not by the way, when an index is gone", async () => {
    standIn.indexes.delete("samverkan_sv");
    const id = await change("Skriva ut igen");
    await followInMeilisearch(id);
    expect(standIn.indexes.has("samverkan_sv")).toBe(false);
    expect((await jobs()).map(({ kind }) => kind)).toContain("search.compare");
    await drain(handlers);
    expect(new Set(titles())).toEqual(new Set(["Skriva ut igen"]));
    expect(standIn.indexes.get("samverkan_sv")?.settings).toHaveProperty("searchableAttributes");
    expect([...standIn.indexes.keys()].toSorted()).toEqual(["samverkan_en", "samverkan_sv"]);
  });

  test("by the comparison of the night, which sends only what differs", async () => {
    await publishedArticle(admin, "printing", "Skriva ut i natt", "En skrivare tar papper.");
    const stray = { id: "x-sv-0", documentId: "x", digest: "d", of: 1, audience: ["public"], title: "Skrivare borta" };
    standIn.indexes.get("samverkan_sv")?.records.set(stray.id, stray);
    await inJobScope((scope) => scope.db.job.deleteMany({ where: { kind: "search.compare" } }));
    const before = standIn.asked.length;
    await handlers["search.compare"]({}, { id: "", attempt: 1, signal: AbortSignal.timeout(10_000) });
    expect(new Set(titles())).toEqual(new Set(["Skriva ut i natt"]));
    expect(standIn.asked.slice(before).filter((wish) => wish.startsWith("POST /swap-indexes"))).toEqual([]);
    const again = standIn.asked.length;
    await handlers["search.compare"]({}, { id: "", attempt: 1, signal: AbortSignal.timeout(10_000) });
    expect(
      standIn.asked.slice(again).filter((wish) => /documents(\/delete)?$/.test(wish) && wish.startsWith("POST")),
    ).toEqual([]);
  });
});

test("a hundred articles that were closed while it was away are shown to nobody by what it still holds", async () => {
  for (let n = 0; n < 100; n++) await publishedArticle(admin, `closed-${n}`, `Skrivare nummer ${n}`, "En skrivare.");
  await inJobScope(reindex);
  await drain(handlers);
  standIn.fault = "error 500";
  await admin.query("update document_text set audience = '{supplier}' where title like 'Skrivare nummer %'");
  await inJobScope(reindex);
  standIn.fault = null;
  const { engine, answer } = await choice().findWithFallback(asked, ["public"]);
  expect(engine).toBe("meilisearch");
  expect(answer.texts).toHaveLength(101);
  const request = { query: asked.query, lang: asked.lang, group: "help", filters: {}, page: 1 } as const;
  const shown = await inScope({ kind: "anonymous" }, (scope) => searchResult(scope, request, answer));
  expect(shown.total).toBe(1);
  expect(shown.hits.map(({ id }) => id)).toHaveLength(1);
  expect(JSON.stringify(shown)).not.toContain("nummer");
});
