import "server-only";
import type { Scope } from "@/lib/access/scope";
import { documentKinds } from "@/lib/knowledge/source/schema";
import { find } from "@/lib/search/ranking/find";
import { digestOf } from "./digest";
import type { EngineAnswer, IndexedText, SearchEngine } from "./engine";
import { readableNow } from "./text-memory";

/**
 * Search over what lies in Postgres. Each process remembers the texts it has read, turned inside out, and reads again what
 * has changed; row-level security decides what a reader's search may read, and so what it may use of what is remembered.
 */
export const postgresEngine: SearchEngine = {
  name: "postgres",
  async find(asked, audiences): Promise<EngineAnswer> {
    const { readable, synonyms } = await readableNow(audiences, asked.kinds);
    return find(asked, readable, synonyms);
  },
  replace,
  rebuild,
  async held(scope) {
    const rows = await scope.db.searchText.findMany({ select: { documentId: true, lang: true, digest: true } });
    return new Map(rows.map(({ documentId, lang, digest }) => [`${documentId} ${lang}`, digest]));
  },
};

async function replace(scope: Scope, documentId: string, texts: readonly IndexedText[]): Promise<void> {
  await lockIndex(scope);
  const before = await scope.db.searchText.findMany({
    where: { documentId },
    select: { lang: true, audience: true, digest: true },
  });
  const known = new Map(before.map(({ lang, digest }) => [lang, digest]));
  const changed = texts.filter((text) => known.get(text.lang) !== digestOf(text));
  const gone = before.filter(
    ({ lang }) => changed.some((text) => text.lang === lang) || !texts.some((text) => text.lang === lang),
  );
  await scope.db.searchText.deleteMany({ where: { documentId, lang: { in: gone.map(({ lang }) => lang) } } });
  await insertTexts(scope, changed);
  await stamp(
    scope,
    [...gone, ...changed].flatMap(({ audience }) => audience),
  );
}

async function rebuild(scope: Scope, texts: readonly IndexedText[]): Promise<void> {
  await lockIndex(scope);
  const before = await scope.db.searchText.findMany({ select: { audience: true } });
  await scope.db.searchText.deleteMany({});
  for (let at = 0; at < texts.length; at += batch) await insertTexts(scope, texts.slice(at, at + batch));
  await stamp(
    scope,
    [...before, ...texts].flatMap(({ audience }) => audience),
  );
}

const batch = 500;

/** One at a time writes the index, so that a text is never written twice. */
async function lockIndex(scope: Scope): Promise<void> {
  await scope.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('search index', 7))`;
}

async function insertTexts(scope: Scope, texts: readonly IndexedText[]): Promise<void> {
  await scope.db.searchText.createMany({
    data: texts.map((text) => ({
      ...text,
      product: [...text.product],
      audience: [...text.audience],
      keywords: [...text.keywords],
      updated: text.updated === null ? null : new Date(text.updated),
      sections: text.sections.map(({ anchor, heading, text }) => ({ anchor, heading, text })),
      digest: digestOf(text),
    })),
  });
}

/** Tells the processes that remember texts of these audiences to look again. */
async function stamp(scope: Scope, audience: readonly string[]): Promise<void> {
  const tokens = [...new Set(audience)].sort();
  await scope.db.$executeRaw`
    insert into search_stamp (audience_token, changes) select token, 1 from unnest(${tokens}::text[]) as token
    on conflict (audience_token) do update set changes = search_stamp.changes + 1`;
}

/** Reads what anyone may read, so that nobody waits for it at their first search. */
export async function rememberOpenTexts(): Promise<void> {
  await readableNow(["public"], documentKinds);
}
