import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { SearchLog } from "@/lib/generated/prisma/client";
import { keptQuery } from "./mask";
import { isSameSearch } from "./same-search";
import type { SearchEvent } from "./search-event";

const hour = 3_600_000;
/** After so long, what is opened or solved is not put down to the search. */
const followedMs = hour;
/** Within so long after a search, a case is put down to it. */
const searchedBeforeCaseMs = hour;
/** Within so long after suggestions were shown, a case means that they did not help. */
export const suggestedBeforeCaseMs = 24 * hour;
const keptDays = 400;

interface Told {
  /** The customer, where the person belongs to exactly one. */
  readonly orgId: string | null;
  readonly now: Date;
}

/** Writes what a browser tells of a search into the tab's row, or begins one. */
export async function noteSearchEvent(scope: Scope, event: SearchEvent, told: Told): Promise<void> {
  await openTab(scope, event.trace);
  if (event.event === "seen") return noteSeen(scope, event, told);
  const isCase = event.place === "case";
  const { documentId: openedDocumentId } = event;
  const latest = await latestOf(scope, event.trace, isCase, told.now, isCase ? suggestedBeforeCaseMs : followedMs);
  if (event.event === "opened") {
    // What was opened first says how good the order was.
    if (latest?.outcome !== "none") return;
    await change(scope, latest, { outcome: "opened", openedRank: event.rank, openedDocumentId }, told.now);
  } else if (latest) {
    // Who reported a case all the same was not helped enough.
    if (latest.outcome === "case") return;
    const opened = latest.openedDocumentId ?? openedDocumentId;
    await change(scope, latest, { outcome: "solved", openedDocumentId: opened }, told.now);
  } else if (isCase) {
    await begin(scope, { ...event, query: "", hits: 1, outcome: "solved", openedDocumentId }, told);
  }
}

/** A case was reported from the tab: what was shown while it was written did not help, nor what was searched for just before. */
export async function recordCase(scope: Scope, { trace, now }: { trace: string | null; now: Date }): Promise<void> {
  if (trace === null) return;
  await openTab(scope, trace);
  const since = (passed: number) => new Date(now.getTime() - passed);
  await scope.db.searchLog.updateMany({
    where: { trace, place: "case", updatedAt: { gte: since(suggestedBeforeCaseMs) } },
    data: { outcome: "case", updatedAt: now },
  });
  const searched = await latestOf(scope, trace, false, now, searchedBeforeCaseMs);
  if (searched) await change(scope, searched, { outcome: "case" }, now);
}

/** Rows older than the log is kept; returns how many went. */
export async function sweepSearchLog({ db }: Scope, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 24 * hour);
  const { count } = await db.searchLog.deleteMany({ where: { createdAt: { lt: before } } });
  return count;
}

type Seen = Extract<SearchEvent, { event: "seen" }>;

async function noteSeen(scope: Scope, { trace, lang, hits, place, ...event }: Seen, told: Told): Promise<void> {
  const isCase = place === "case";
  const query = isCase ? "" : keptQuery(event.query);
  if (!isCase && query === "") return;
  const latest = await latestOf(scope, trace, isCase, told.now, followedMs);
  const next = { query, lang, isCase, outcome: "none", at: told.now.getTime() };
  const goesOn = latest && isSameSearch({ ...latest, isCase, at: latest.updatedAt.getTime() }, next);
  if (goesOn) await change(scope, latest, { query, lang, place, hits }, told.now);
  else await begin(scope, { trace, lang, query, place, hits }, told);
}

/** Lock two knows the tab by this, and events of one tab wait for each other. */
async function openTab({ db }: Scope, trace: string): Promise<void> {
  await db.$queryRaw`select set_config('app.trace', ${trace}, true)`;
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${trace}, 11))`;
}

function latestOf({ db }: Scope, trace: string, isCase: boolean, now: Date, within: number) {
  return db.searchLog.findFirst({
    where: {
      trace,
      place: isCase ? "case" : { not: "case" },
      updatedAt: { gte: new Date(now.getTime() - within) },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}

async function change(scope: Scope, { id }: SearchLog, data: Partial<SearchLog>, now: Date): Promise<void> {
  await scope.db.searchLog.updateMany({ where: { id }, data: { ...data, updatedAt: now } });
}

interface NewRow extends Pick<SearchLog, "trace" | "lang" | "query" | "place" | "hits"> {
  readonly outcome?: string;
  readonly openedDocumentId?: string;
}

async function begin(scope: Scope, row: NewRow, { orgId, now }: Told): Promise<void> {
  const { trace, lang, query, place, hits, outcome, openedDocumentId } = row;
  const what = { trace, lang, query, place, hits, outcome, openedDocumentId };
  await scope.db.searchLog.createMany({ data: [{ ...what, orgId, createdAt: now, updatedAt: now }] });
}
