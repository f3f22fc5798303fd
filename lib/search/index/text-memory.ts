import "server-only";
import { inAudienceScope } from "@/lib/access/scope";
import { type DocumentKind, type Lang, langs } from "@/lib/knowledge/source/schema";
import { Readable } from "@/lib/search/ranking/readable";
import type { Synonyms } from "@/lib/search/ranking/synonyms";
import { TextIndex } from "@/lib/search/ranking/text-index";
import { synonymsNow } from "./synonym-memory";
import { listNumbers, listStamps, listTexts, type Stamp } from "./text-queries";

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

/** Sets of readers that are remembered; the one that was asked for longest ago goes. */
const mostReadable = 200;
/** Texts read from the database in one unit of work, so that none is long, and other requests get their turn in between. */
const batch = 250;

/**
 * The texts that holders of these audience tokens may read, as they are now. An audience's texts are read through a scope
 * that holds its token alone, and used only for readers who hold it too and whose own look into the database, under its
 * policies, has just named it. That look ends before anybody waits for texts: waiting holds no connection.
 */
export async function readableNow(
  tokens: readonly string[],
  kinds: readonly DocumentKind[],
): Promise<{ readable: InBoth<Readable>; synonyms: InBoth<Synonyms> }> {
  const memory = memoryNow();
  const { stamps, synonyms } = await inAudienceScope(tokens, async (scope) => {
    return { stamps: await listStamps(scope), synonyms: await synonymsNow(scope) };
  });
  stamps.sort((a, b) => (a.audienceToken < b.audienceToken ? -1 : 1));
  for (const { audienceToken, changes } of stamps) {
    if (memory.audiences.get(audienceToken)?.changes === changes) continue;
    const wanted = `${audienceToken} ${changes}`;
    const reading = memory.reading.get(wanted) ?? follow(memory, audienceToken, changes);
    memory.reading.set(wanted, reading);
    await reading.finally(() => memory.reading.delete(wanted));
  }
  return { readable: readableIn(memory, stamps, kinds), synonyms };
}

function readableIn(memory: Memory, stamps: readonly Stamp[], kinds: readonly DocumentKind[]): InBoth<Readable> {
  const { indexes, audiences, readable } = memory;
  const key = [kinds.join(), ...stamps.map(({ audienceToken, changes }) => `${audienceToken} ${changes}`)].join(" ");
  const known = readable.get(key);
  readable.delete(key);
  const sets = stamps.map(({ audienceToken }) => audiences.get(audienceToken)?.numbers);
  const mayRead = (number: number) => sets.some((numbers) => numbers?.has(number));
  const made = known ?? {
    sv: new Readable(indexes.sv, mayRead, kinds),
    en: new Readable(indexes.en, mayRead, kinds),
  };
  readable.set(key, made);
  const [oldest] = readable.keys();
  if (readable.size > mostReadable && oldest !== undefined) readable.delete(oldest);
  return made;
}

/** Reads what has come for an audience, and lets go of what no audience has any longer. */
async function follow(memory: Memory, audienceToken: string, changes: number): Promise<void> {
  const { indexes, audiences, readable } = memory;
  const numbers = await inAudienceScope([audienceToken], (scope) => listNumbers(scope, audienceToken));
  const fresh = numbers.filter((number) => !langs.some((lang) => indexes[lang].has(number)));
  for (let at = 0; at < fresh.length; at += batch) {
    const texts = await inAudienceScope([audienceToken], (scope) => listTexts(scope, fresh.slice(at, at + batch)));
    for (const text of texts) indexes[text.lang].add(text.number, text);
  }
  const before = audiences.get(audienceToken)?.numbers ?? new Set();
  audiences.set(audienceToken, { changes, numbers: new Set(numbers) });
  const stays = [...audiences.values()].map((one) => one.numbers);
  for (const number of before) {
    if (!stays.some((numbers) => numbers.has(number))) for (const lang of langs) indexes[lang].remove(number);
  }
  readable.clear();
}
