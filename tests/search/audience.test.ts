import { afterAll, beforeAll, expect, test } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { disconnect } from "@/lib/db";
import { syncDocuments } from "@/lib/knowledge/exchange/commands";
import { replaceSections } from "@/lib/knowledge/exchange/section-commands";
import { readArticle } from "@/lib/knowledge/reading/article-queries";
import { listArticles } from "@/lib/knowledge/reading/queries";
import { setUsedProducts } from "@/lib/organisation/commands";
import { reindex } from "@/lib/search/index/commands";
import { readContent } from "@/scripts/check-content";
import { startThrowawayPostgres } from "@/scripts/embedded/throwaway.mjs";
import { addCustomer } from "@/tests/fixtures/customer";
import { keysOf, searchAs } from "@/tests/fixtures/search";

let stop: () => Promise<void>;
const anonymous: Viewer = { kind: "anonymous" };
const supplier: Viewer = {
  kind: "person",
  personId: "01930000-0000-7000-8000-000000000001",
  sessionId: "01930000-0000-7000-8000-000000000002",
  name: "Sam Supplier",
  email: "sam@supplier.example",
  locale: "sv",
  theme: "system",
  isSupplier: true,
  customers: [],
};

const secret = `---
title: Kvastfening i serverhallen
slug: kvastfening
audience: [supplier]
---

Felsök kvastfeningen enligt rutinen.
`;

const ofProduct = (product: string) => `---
title: Vidarekoppla växeln
slug: vidarekoppla-${product}
product: [${product}]
---

Tryck på stjärna.
`;

beforeAll(async () => {
  const postgres = await startThrowawayPostgres();
  stop = postgres.stop;
  process.env.DATABASE_APP_URL = postgres.urls.app;
  process.env.DATABASE_JOB_URL = postgres.urls.job;
  process.env.NEXTAUTH_SECRET = "only for this test, which signs nothing in";
  await inOperatorScope(async (scope) => {
    await replaceSections(scope, readContent().sections);
    await syncDocuments(scope, [
      { key: "coelacanth", lang: "sv", sectionKey: "network", source: secret },
      { key: "open", lang: "sv", sectionKey: "network", source: "---\ntitle: Öppen artikel\n---\n\nFör alla.\n" },
    ]);
    await reindex(scope);
  });
});

afterAll(async () => {
  await disconnect();
  await stop?.();
});

const kvastfening = { section: "nat-och-distans", slug: "kvastfening", textLang: "sv" } as const;

const find = (viewer: Viewer, query: string) => searchAs(viewer, query);

test("those in the audience find, list and read the article", async () => {
  expect(await keysOf((await find(supplier, "kvastfening")).hits)).toEqual(["coelacanth"]);
  expect((await find(supplier, "kvastfenign")).corrected).toBe("kvastfening");
  expect(await inScope(supplier, (scope) => readArticle(scope, "sv", kvastfening))).not.toBeNull();
});

test("to others it does not exist: not in hits, counts, corrections, completions or lists", async () => {
  for (const query of ["kvastfening", "kvastfenign", "kvast", "serverhallen", "qwx"]) {
    const answer = await find(anonymous, query);
    expect(answer).toMatchObject({ hits: [], total: 0, corrected: null });
    expect((await keysOf(answer.nearest)).filter((key) => key !== "open")).toEqual([]);
  }
  expect(await inScope(anonymous, (scope) => readArticle(scope, "sv", kvastfening))).toBeNull();
  expect((await inScope(anonymous, (scope) => listArticles(scope, "sv"))).map(({ key }) => key)).toEqual(["open"]);
});

test("row-level security alone hides it, where a query forgets its filter", async () => {
  const seen = await inScope(anonymous, async ({ db }) => ({
    documents: await db.document.findMany({ select: { key: true } }),
    texts: await db.documentText.findMany({ select: { slug: true } }),
    found: await db.searchText.findMany({ select: { title: true } }),
    stamps: await db.searchStamp.findMany({ select: { audienceToken: true } }),
  }));
  expect(seen).toEqual({
    documents: [{ key: "open" }],
    texts: [{ slug: "oppen-artikel" }],
    found: [{ title: "Öppen artikel" }],
    stamps: [{ audienceToken: "public" }],
  });
});

test("the supplier's staff change no text without the right to publish, and nobody deletes a document", async () => {
  const changed = await inScope(supplier, ({ db }) => db.documentText.updateMany({ data: { title: "x" } }));
  expect(changed.count).toBe(0);
  await expect(inScope(supplier, ({ db }) => db.document.deleteMany())).rejects.toThrow();
});

test("a file that is gone is archived, and comes back under its old id", async () => {
  const files = [
    { key: "coelacanth", lang: "sv", sectionKey: "network", source: secret },
    { key: "open", lang: "sv", sectionKey: "network", source: "---\ntitle: Öppen artikel\n---\n\nFör alla.\n" },
  ] as const;
  const idOf = () =>
    inOperatorScope((scope) => scope.db.document.findFirst({ where: { key: "coelacanth", archivedAt: null } }));
  const before = await idOf();
  await inOperatorScope(async (scope) => {
    expect(await syncDocuments(scope, [files[1]])).toMatchObject({
      written: [],
      unchanged: 1,
      archived: ["coelacanth.sv"],
    });
    await reindex(scope);
  });
  expect((await find(supplier, "kvastfening")).total).toBe(0);
  await inOperatorScope((scope) => syncDocuments(scope, files));
  expect((await idOf())?.id).toBe(before?.id);
});

test("between two alike, the article about what the reader's customer uses comes first", async () => {
  await inOperatorScope(async (scope) => {
    await syncDocuments(scope, [
      { key: "vaxel-a", lang: "sv", sectionKey: "network", source: ofProduct("cisco") },
      { key: "vaxel-b", lang: "sv", sectionKey: "network", source: ofProduct("telavox") },
    ]);
    await reindex(scope);
  });
  const orders: string[][] = [];
  for (const product of ["cisco", "telavox"]) {
    const org = await addCustomer(process.env.DATABASE_JOB_URL ?? "", {
      slug: product,
      key: product.toUpperCase(),
      services: [],
    });
    expect(await inOperatorScope((scope) => setUsedProducts(scope, product, [product]))).toBe(true);
    const reader: Viewer = {
      ...supplier,
      isSupplier: false,
      customers: [{ ...org, name: product, roles: ["end_user"] }],
    };
    orders.push(await keysOf((await find(reader, "vidarekoppla växeln")).hits));
  }
  expect(orders).toEqual([
    ["vaxel-a", "vaxel-b"],
    ["vaxel-b", "vaxel-a"],
  ]);
  expect(await inOperatorScope((scope) => setUsedProducts(scope, "nobody", ["cisco"]))).toBe(false);
});
