import { existsSync } from "node:fs";
import { inOperatorScope } from "@/lib/access/scope";
import { disconnect } from "@/lib/db";
import type { IndexedText } from "@/lib/search/index/engine";
import { postgresEngine } from "@/lib/search/index/postgres-engine";
import { gnomePages, sharedData } from "@/tests/search/gnome";
import { rounded } from "./measure";
import { madeFrom } from "./search-pages";
import { ensureBuilt, fetchPage, serve } from "./served";

// Each key typed, over HTTP from a served build: every beginning of titles, with 5 000 pages in the index. The limit is 50 ms at the
// 95th percentile; beside it an answer of the same server that searches nothing.

const pages = 5_000;
const typed = 40;

try {
  if (!existsSync(sharedData)) throw new Error(`This benchmark reads ${sharedData}, which is not there.`);
  const real = gnomePages("sv");
  const texts = await stored([...real, ...gnomePages("en"), ...madeFrom(real, pages - 2 * real.length, "sv")]);
  await ensureBuilt(".");
  const served = await serve(".", 4_311);
  try {
    const titles = texts.filter((_, at) => at % Math.floor(texts.length / typed) === 3).map(({ title }) => title);
    const first = await milliseconds(served.origin, "lösenord");
    const times: number[] = [];
    for (const title of titles) {
      for (let letters = 2; letters <= title.length; letters += 1) {
        times.push(await milliseconds(served.origin, title.slice(0, letters)));
      }
    }
    const nothing: number[] = [];
    for (let at = 0; at < 200; at += 1) nothing.push((await fetchPage(served.origin, "/api/health")).ms);
    const keys = {
      keys: times.length,
      firstMs: rounded(first),
      ...shares(times),
      limitMs: 50,
      nothing: shares(nothing),
    };
    console.log(JSON.stringify({ searchKeys: { pages, ...keys } }, null, 2));
  } finally {
    served.child.kill();
  }
} finally {
  await disconnect();
}

async function milliseconds(origin: string, query: string): Promise<number> {
  const { ms, status } = await fetchPage(origin, `/api/search?${new URLSearchParams({ q: query, lang: "sv" })}`);
  if (status !== 200) throw new Error(`"${query}" was answered ${status}`);
  return ms;
}

function shares(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.floor((sorted.length - 1) * share)] ?? 0, 2);
  return { p50Ms: at(0.5), p95Ms: at(0.95), worstMs: at(1) };
}

/** Published articles with these texts, which may be opened: an answer is read again in the database before it is given. */
async function stored(texts: readonly IndexedText[]): Promise<IndexedText[]> {
  return inOperatorScope(async (scope) => {
    const { db } = scope;
    const langs = ["sv", "en"];
    await db.helpSection.createMany({
      data: langs.map((lang) => {
        return {
          key: "made",
          lang,
          slug: "made",
          title: "Made",
          description: "",
          icon: "book",
          position: 0,
          origin: "content",
        };
      }),
    });
    const named = texts.map((text) => ({ ...text, documentId: crypto.randomUUID(), sectionKey: "made" }));
    for (let at = 0; at < named.length; at += 1_000) {
      const some = named.slice(at, at + 1_000);
      await db.document.createMany({
        data: some.map(({ documentId }, place) => {
          const head = { kind: "article", sectionKey: "made", audience: ["public"], position: at + place };
          return { id: documentId, key: documentId, ...head };
        }),
      });
      await db.documentText.createMany({
        data: some.map(({ documentId, lang, title, sections }) => {
          const text = sections.map((section) => section.text).join("\n");
          const made = {
            sourceHash: "",
            code: "",
            codeHash: "",
            outline: [],
            plainText: text,
            readingMinutes: 1,
            links: [],
          };
          const head = { audience: ["public"], slug: documentId, title, description: "", tags: [], keywords: [] };
          return { documentId, lang, ...head, source: "", ...made };
        }),
      });
    }
    await postgresEngine.rebuild(scope, named);
    return named;
  });
}
