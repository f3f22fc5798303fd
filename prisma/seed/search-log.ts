import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Prisma } from "@/lib/generated/prisma/client";
import { dayMs, hourMs, minuteMs, worldNow } from "./clock";
import { seedId } from "./ids";
import { type CustomerSlug, orgId } from "./organisations";
import { type Random, randomFor } from "./random";
import { type SearchWords, searchWords, secondThoughts } from "./search-words";
import { worldSeed } from "./world";

const days = 60;
const customers: readonly CustomerSlug[] = ["ekliden", "nordvik", "solglantan"];
type Row = Prisma.SearchLogCreateManyInput;

/** Two months of searches up to the world's present; what opens an article that does not ship opens nothing. */
export async function writeSearchLog({ db }: Scope): Promise<void> {
  const documents = await db.document.findMany({ where: { orgId: null }, select: { id: true, key: true } });
  const ids = new Map(documents.map(({ id, key }) => [key, id]));
  const rows = Array.from({ length: days }, (_, day) => drawDay(day, ids)).flat();
  await db.searchLog.createMany({ data: rows });
}

function drawDay(day: number, ids: ReadonlyMap<string, string>): Row[] {
  const random = randomFor(worldSeed, "searches", day);
  // The world's present is a Friday afternoon; day 0 is the same day.
  const weekday = new Date(worldNow - day * dayMs).getUTCDay();
  const tabs = weekday === 0 || weekday === 6 ? random.int(1, 4) : random.int(16, 28);
  return Array.from({ length: tabs }, (_, tab) => {
    const at = worldNow - day * dayMs - Math.round(random.between(0, 7) * hourMs);
    const trace = seedId("search-tab", day, tab);
    const org = random.chance(0.55) ? orgId(random.pick(customers)) : null;
    return drawTab(random, at, ids).map((row, n) => ({
      ...row,
      id: seedId("search", day, tab, n),
      trace,
      orgId: org,
      updatedAt: row.createdAt,
    }));
  }).flat();
}

type Drawn = Omit<Row, "id" | "trace" | "orgId" | "updatedAt">;

function drawTab(random: Random, at: number, ids: ReadonlyMap<string, string>): Drawn[] {
  const kind = random.weighted([
    ["one", 70],
    ["again", 12],
    ["writing", 18],
  ] as const);
  if (kind === "one")
    return [drawSearch(random, random.weighted(searchWords.map((words) => [words, words.weight])), at, ids)];
  if (kind === "again") {
    const [first, then] = random.pick(secondThoughts);
    const later = at + random.int(15, 100) * 1000;
    return [drawSearch(random, first, at, ids), drawSearch(random, then, later, ids)];
  }
  return drawWriting(random, at);
}

function drawSearch(
  random: Random,
  { query, lang = "sv", hits, opens, chance = 0.9 }: SearchWords,
  at: number,
  ids: ReadonlyMap<string, string>,
): Drawn {
  const openedDocumentId = opens && random.chance(chance) ? ids.get(opens) : undefined;
  const place = random.chance(0.6) ? "instant" : "page";
  const row = { lang, query, place, hits, createdAt: new Date(at) };
  if (!openedDocumentId) return { ...row, outcome: hits === 0 && random.chance(0.2) ? "case" : "none" };
  const openedRank = random.weighted([
    [1, 70],
    [2, 18],
    [3, 8],
    [5, 4],
  ] as const);
  const outcome = random.weighted([
    ["opened", 74],
    ["solved", 20],
    ["case", 6],
  ] as const);
  return { ...row, openedDocumentId, openedRank, outcome };
}

/** Suggestions while a case is written: most report all the same, some say that it is solved, some just leave. */
function drawWriting(random: Random, at: number): Drawn[] {
  const outcome = random.weighted([
    ["case", 62],
    ["solved", 16],
    ["none", 22],
  ] as const);
  const createdAt = new Date(at - random.int(1, 9) * minuteMs);
  return [{ lang: "sv", query: "", place: "case", hits: random.int(1, 3), outcome, createdAt }];
}
