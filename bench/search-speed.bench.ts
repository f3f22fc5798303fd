import { existsSync } from "node:fs";
import MiniSearch from "minisearch";
import { inOperatorScope } from "@/lib/access/scope";
import { disconnect } from "@/lib/db";
import type { IndexedText } from "@/lib/search/index/engine";
import { postgresEngine } from "@/lib/search/index/postgres-engine";
import { gnomePages, sharedData } from "@/tests/search/gnome";
import { rounded, seeded } from "./measure";
import { madeFrom, typedWays } from "./search-pages";

// What a search costs at 700, 5 000 and 20 000 pages: building, one page changed, the first search of a process, and the searches
// after it, for titles typed in four ways; MiniSearch in the same run. The pages are real ones of ../shared, and made of them.
// SEARCH_PAGES=5000 measures that number alone; the peer needs minutes at 20 000.

const audiences = ["public"];
try {
  if (!existsSync(sharedData)) throw new Error(`This benchmark reads ${sharedData}, which is not there.`);
  const real = [...gnomePages("sv"), ...gnomePages("en")];
  const sizes = process.env.SEARCH_PAGES ? [Number(process.env.SEARCH_PAGES)] : [real.length, 5_000, 20_000];
  for (const pages of sizes) {
    console.log(JSON.stringify({ searchSpeed: { pages, ...(await measure(real, pages)) } }, null, 2));
  }
} finally {
  await disconnect();
}

async function measure(real: readonly IndexedText[], pages: number) {
  const swedish = real.filter(({ lang }) => lang === "sv");
  const all = await stored([...real, ...madeFrom(swedish, pages - real.length, "sv")]);
  const built = await seconds(() => inOperatorScope((scope) => postgresEngine.rebuild(scope, all)));
  const cold = await milliseconds(() => ask("byta lösenord"));
  const one = all[7] as IndexedText;
  const changes: number[] = [];
  const afterChange: number[] = [];
  for (let at = 0; at < 20; at += 1) {
    const changed = { ...one, title: `${one.title} ${at}` };
    changes.push(
      await milliseconds(() => inOperatorScope((scope) => postgresEngine.replace(scope, one.documentId, [changed]))),
    );
    afterChange.push(await milliseconds(() => ask(changed.title)));
  }
  await inOperatorScope((scope) => postgresEngine.replace(scope, one.documentId, [one]));
  const sample = drawn(all, 100);
  const ours = await timed(sample, async (query) => (await ask(query)).texts[0]?.documentId);
  const held = (await memory()) - (await memoryForgotten());
  const mini = new MiniSearch({ fields: ["title", "text"], idField: "documentId" });
  const miniBuilt = await seconds(async () => {
    mini.addAll(all.map((text) => ({ ...text, text: text.sections.map(({ text }) => text).join(" ") })));
  });
  const options = { prefix: true, fuzzy: 0.2, boost: { title: 3 } };
  const theirs = await timed(sample, async (query) => mini.search(query, options)[0]?.id as string | undefined);
  return {
    buildSeconds: built,
    pagesPerSecond: Math.round(pages / built),
    firstSearchOfProcessMs: rounded(cold),
    memoryMB: Math.round(held / 2 ** 20),
    replaceMs: middle(changes),
    searchAfterReplaceMs: middle(afterChange),
    ours,
    minisearch: { buildSeconds: miniBuilt, ...theirs },
  };
}

function ask(query: string) {
  return postgresEngine.find({ query, lang: "sv", kinds: ["article"] }, audiences);
}

/** Documents for the texts, so that the index may name them; returns the texts under the documents' ids. */
async function stored(texts: readonly IndexedText[]): Promise<IndexedText[]> {
  return inOperatorScope(async ({ db }) => {
    await db.searchText.deleteMany({});
    await db.document.deleteMany({});
    const ids = new Map<string, string>();
    const named = texts.map((text) => {
      const id = ids.get(`${text.documentId} ${text.lang}`) ?? crypto.randomUUID();
      ids.set(`${text.documentId} ${text.lang}`, id);
      return { ...text, documentId: id };
    });
    for (let at = 0; at < named.length; at += 2_000) {
      await db.document.createMany({
        data: named.slice(at, at + 2_000).map(({ documentId, audience }, place) => {
          return { id: documentId, key: documentId, kind: "article", audience: [...audience], position: at + place };
        }),
      });
    }
    return named;
  });
}

/** Pages with a title of their own of two words or more. */
function drawn(texts: readonly IndexedText[], count: number): IndexedText[] {
  const draw = seeded(7);
  const titles = new Map<string, number>();
  for (const { title } of texts) titles.set(title.toLowerCase(), (titles.get(title.toLowerCase()) ?? 0) + 1);
  const fit = texts.filter(({ title, lang }) => {
    return lang === "sv" && titles.get(title.toLowerCase()) === 1 && title.includes(" ");
  });
  return Array.from({ length: count }, () => fit[Math.floor(draw() * fit.length)] as IndexedText);
}

async function timed(sample: readonly IndexedText[], first: (query: string) => Promise<string | undefined>) {
  const result: Record<string, unknown> = {};
  for (const [way, type] of Object.entries(typedWays(28))) {
    const times: number[] = [];
    let hits = 0;
    for (const { title, documentId } of sample) {
      const query = type(title);
      let found: string | undefined;
      times.push(
        await milliseconds(async () => {
          found = await first(query);
        }),
      );
      if (found === documentId) hits += 1;
    }
    result[way] = { "hit@1": rounded(hits / sample.length, 3), ...shares(times) };
  }
  return result;
}

function shares(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.floor((sorted.length - 1) * share)] ?? 0, 2);
  return { p50Ms: at(0.5), p95Ms: at(0.95) };
}

function middle(times: readonly number[]): number {
  return shares(times).p50Ms;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  return rounded((await milliseconds(work)) / 1000, 2);
}

/** Bytes held when the process has let go of what it remembered of the texts. */
function memoryForgotten(): Promise<number> {
  Object.assign(globalThis, { samverkanTexts: undefined });
  return memory();
}

/** Bytes held once what is in flight has been let go. */
async function memory(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((done) => setTimeout(done, 300));
    globalThis.gc?.();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
