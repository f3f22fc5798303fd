import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { inJobScope } from "@/lib/access/scope";
import { drain } from "@/lib/jobs/worker";
import { reindex } from "@/lib/search/index/commands";
import { compareIndex, rebuildIndex } from "@/lib/search/index/compare-commands";
import { connect } from "@/lib/search/index/meilisearch-client";
import { finderOf } from "@/lib/search/index/meilisearch-finder";
import { handlers } from "@/scripts/jobs/handlers";
import { run } from "@/scripts/portal/reindex";
import { freshDatabase } from "@/tests/fixtures/database";
import { publishedArticle } from "@/tests/fixtures/published-article";
import { type StandIn, standInKey, startStandIn } from "@/tests/fixtures/search-stand-in";

const database = freshDatabase();
let admin: Client;
let standIn: StandIn;

beforeAll(async () => {
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

const server = () => ({ url: standIn.url, apiKey: standInKey, prefix: "samverkan" });
const asked = { query: "skrivare", lang: "sv", kinds: ["article"] } as const;
const found = async () => (await finderOf(connect(server()), "samverkan")(asked, ["public"])).texts.length;

describe("indexes made anew", () => {
  const drops = (wishes: string[]) => wishes.filter((wish) => wish === "DELETE /indexes/samverkan_sv_next").length;

  test("by two at once, one after the other", async () => {
    const before = standIn.asked.length;
    standIn.indexes.delete("samverkan_sv");
    await Promise.all([rebuildIndex(server()), rebuildIndex(server()), compareIndex(server())]);
    const wishes = standIn.asked.slice(before);
    // The comparison makes the missing index anew only when it comes first. A rebuild drops its index before and after.
    expect([4, 6]).toContain(drops(wishes));
    const made = wishes.filter((wish) => /^(DELETE .*sv_next|POST .swap-indexes)$/.test(wish));
    for (let at = 0; at < made.length; at += 3) {
      expect(made[at + 1], "between two drops the exchange").toBe("POST /swap-indexes");
    }
    expect([...standIn.indexes.keys()].toSorted()).toEqual(["samverkan_en", "samverkan_sv"]);
    expect(await found()).toBeGreaterThan(0);
  });

  test("once, and not again when they do not keep what they were given", async () => {
    const before = standIn.asked.length;
    standIn.fault = "lost exchange";
    standIn.indexes.delete("samverkan_sv");
    await expect(compareIndex(server())).rejects.toThrow(/made anew and hold something else/);
    expect(drops(standIn.asked.slice(before))).toBe(2);
  });

  test("by the operator's command, which leaves no comparison waiting", async () => {
    const io = { out: vi.fn(), fail: vi.fn(), misuse: vi.fn() };
    const waiting = async () =>
      (await admin.query("select kind from job where state <> 'done'")).rows.map(({ kind }) => kind);
    await run([], io as never);
    expect(io.out).toHaveBeenCalledOnce();
    expect(await waiting()).toEqual([]);
    await run(["--engine", "postgres"], io as never);
    expect(await waiting()).toEqual(["search.compare"]);
  });
});

test("a rebuild that is broken off leaves the old index answering, and the next one ends it", async () => {
  standIn.fault = "failing tasks";
  await expect(rebuildIndex(server())).rejects.toThrow(/^Meilisearch did not/);
  standIn.fault = null;
  expect(await found()).toBe(1);
  expect(await rebuildIndex(server())).toBe((await admin.query("select from search_text")).rowCount);
  expect(await found()).toBe(1);
});
