import "server-only";
import type { Scope } from "@/lib/access/scope";
import { type DocumentKind, type Lang, langs } from "@/lib/knowledge/source/schema";
import { Readable } from "@/lib/search/ranking/readable";
import type { Synonyms } from "@/lib/search/ranking/synonyms";
import { TextIndex } from "@/lib/search/ranking/text-index";
import { synonymsNow } from "./synonym-memory";
import { listNumbers, listStamps, listTexts } from "./text-queries";

type InBoth<T> = { readonly [lang in Lang]: T };

interface Memory {
  readonly indexes: InBoth<TextIndex>;
  /** For each audience: as of which change it is remembered, and which texts are for it. */
  readonly audiences: Map<string, { readonly changes: number; readonly numbers: ReadonlySet<number> }>;
  /** Audiences that are being read, as of which change: whoever needs the same waits for it. */
  readonly reading: Map<string, Promise<void>>;
  /** What a set of readers may read, worked out once until something changes. */
  readonly readable: Map<string, InBoth<Readable>>;
}

const bothLanguages = (): InBoth<TextIndex> => ({ sv: new TextIndex("sv"), en: new TextIndex("en") });
const nothing = (): Memory => {
  return { indexes: bothLanguages(), audiences: new Map(), reading: new Map(), readable: new Map() };
};

// Next's development server evaluates modules again on every change; what was read survives that.
const kept = globalThis as typeof globalThis & { samverkanTexts?: Memory };

/** When half of an index is slots of texts that have gone, it is let go of, and all is read anew. */
function memoryNow(): Memory {
  kept.samverkanTexts ??= nothing();
  const { indexes } = kept.samverkanTexts;
  if (langs.some((lang) => indexes[lang].entries.length > 2 * indexes[lang].size + 1000))
    kept.samverkanTexts = nothing();
  return kept.samverkanTexts;
}

/** Sets of readers that are remembered; there are about as many as roles times customers. */
const mostReadable = 60;
/** Texts read from the database at once, so that other requests get their turn in between. */
const batch = 250;

/**
 * The texts the scope may read, as they are now. An audience's texts are read through a scope that holds its token, and
 * used only by scopes that hold it too and whose own look into the database, under its policies, has just named it.
 */
export async function readableNow(
  scope: Scope,
  kinds: readonly DocumentKind[],
): Promise<{ readable: InBoth<Readable>; synonyms: InBoth<Synonyms> }> {
  const memory = memoryNow();
  const stamps = (await listStamps(scope)).sort((a, b) => (a.audienceToken < b.audienceToken ? -1 : 1));
  const synonyms = await synonymsNow(scope);
  for (const { audienceToken, changes } of stamps) {
    if (memory.audiences.get(audienceToken)?.changes === changes) continue;
    const wanted = `${audienceToken} ${changes}`;
    const reading = memory.reading.get(wanted) ?? follow(memory, scope, audienceToken, changes);
    memory.reading.set(wanted, reading);
    await reading.finally(() => memory.reading.delete(wanted));
  }
  const { indexes, audiences, readable } = memory;
  const key = [kinds.join(), ...stamps.map(({ audienceToken, changes }) => `${audienceToken} ${changes}`)].join(" ");
  const known = readable.get(key);
  if (known) return { readable: known, synonyms };
  const sets = stamps.map(({ audienceToken }) => audiences.get(audienceToken)?.numbers);
  const mayRead = (number: number) => sets.some((numbers) => numbers?.has(number));
  const fresh = { sv: new Readable(indexes.sv, mayRead, kinds), en: new Readable(indexes.en, mayRead, kinds) };
  if (readable.size >= mostReadable) readable.clear();
  readable.set(key, fresh);
  return { readable: fresh, synonyms };
}

/** Reads what has come for an audience, and lets go of what no audience has any longer. */
async function follow(memory: Memory, scope: Scope, audienceToken: string, changes: number): Promise<void> {
  const { indexes, audiences, readable } = memory;
  const numbers = await listNumbers(scope, audienceToken);
  const fresh = numbers.filter((number) => !langs.some((lang) => indexes[lang].has(number)));
  for (let at = 0; at < fresh.length; at += batch) {
    for (const text of await listTexts(scope, fresh.slice(at, at + batch))) indexes[text.lang].add(text.number, text);
  }
  const before = audiences.get(audienceToken)?.numbers ?? new Set();
  audiences.set(audienceToken, { changes, numbers: new Set(numbers) });
  const stays = [...audiences.values()].map((one) => one.numbers);
  for (const number of before) {
    if (!stays.some((numbers) => numbers.has(number))) for (const lang of langs) indexes[lang].remove(number);
  }
  readable.clear();
}
