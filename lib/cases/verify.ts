import "server-only";
import type { Scope } from "@/lib/access/scope";
import { AppError } from "@/lib/errors";
import { loadTerms } from "@/lib/sla/queries";
import { type FoldedCase, foldForStorage, type StoredClock } from "./case-row";
import { listCaseIds, loadEvents } from "./histories";
import { caseMonthText, clockMonthText, compareRows, type Difference, Rollup, type RollupRows } from "./rollup";
import { readSums } from "./sums/queries";
import { type Described, SumsRollup } from "./sums/rollup";

export interface Verification {
  cases: number;
  clocks: number;
  monthRows: number;
  differences: Difference[];
}

const batchSize = 1_000;

/** Folds every case of a customer from its events and compares all that is stored: columns, clocks, months. Writes nothing. */
export async function verifyCases(scope: Scope, orgId: string, now: number): Promise<Verification> {
  scope.require("sla.read", orgId);
  const terms = await loadTerms(scope, orgId);
  if (!terms) throw new AppError("not_found", `no customer ${orgId}`);
  const result: Verification = { cases: 0, clocks: 0, monthRows: 0, differences: [] };
  const rollup = new Rollup();
  const sums = new SumsRollup();
  let after: string | null = null;
  for (;;) {
    const ids: string[] = await listCaseIds(scope, orgId, after, batchSize);
    if (ids.length === 0) break;
    after = ids.at(-1) ?? null;
    const histories = await loadEvents(scope, orgId, ids);
    const { texts, dueMonths, described } = await storedTexts(scope, orgId, ids);
    const recomputed: RollupRows = new Map();
    for (const id of ids) {
      const events = histories.get(id)?.map(({ event }) => event) ?? [];
      if (events.length === 0) {
        result.differences.push({ what: `case ${id}`, stored: "stored", recomputed: null });
        continue;
      }
      const { folded, clocks } = foldForStorage(events, terms, now);
      rollup.add(
        folded,
        clocks.map((clock) => {
          const dueMonth = clock.stoppedAt === null ? dueMonths.get(clockKey(id, clock)) : undefined;
          return dueMonth === undefined ? clock : { ...clock, dueMonth };
        }),
      );
      sums.add(folded, clocks, described.get(id) as Described);
      recomputed.set(id, caseText(folded));
      for (const clock of clocks) recomputed.set(clockKey(id, clock), clockText(clock));
      result.clocks += clocks.length;
    }
    result.cases += ids.length;
    result.differences.push(...compareRows("case", texts, recomputed));
  }
  const months = await storedMonths(scope, orgId);
  const { parts, alike, repeats, populations, exclusions } = await readSums(scope, orgId);
  const sizes = [months.cases, months.clocks, parts, alike, repeats, populations, exclusions].map(({ size }) => size);
  result.monthRows = sizes.reduce((sum, size) => sum + size, 0);
  result.differences.push(...compareRows("case_month", months.cases, rollup.caseRows()));
  result.differences.push(...compareRows("sla_month", months.clocks, rollup.clockRows()));
  const recounted = sums.repeatRows();
  result.differences.push(...compareRows("case_part_month", parts, sums.partRows()));
  result.differences.push(...compareRows("case_alike_month", alike, recounted.alike));
  result.differences.push(...compareRows("case_repeat_month", repeats, recounted.repeats));
  result.differences.push(...compareRows("sla_population_month", populations, sums.populationRows()));
  result.differences.push(...compareRows("sla_exclusion_month", exclusions, sums.exclusionRows()));
  return result;
}

function caseText(folded: FoldedCase): string {
  return JSON.stringify(Object.entries(folded).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A running clock moves with the time it is asked at; what it started from and is measured by does not. */
function clockText({ workedMs, pausedMs, dueAt, dueMonth, ...facts }: StoredClock): string {
  const moving = facts.stoppedAt === null ? {} : { workedMs, pausedMs, dueAt, dueMonth };
  return JSON.stringify(Object.entries({ ...facts, ...moving }).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function clockKey(caseId: string, { clock, cycle }: Pick<StoredClock, "clock" | "cycle">): string {
  return `${caseId} ${clock} ${cycle}`;
}

async function storedTexts({ db }: Scope, orgId: string, ids: string[]) {
  const cases = await db.case.findMany({ where: { orgId, id: { in: ids } }, select: caseColumns });
  const clocks = await db.slaOutcome.findMany({
    where: { orgId, caseId: { in: ids } },
    omit: { orgId: true, isSecurity: true },
  });
  const texts: RollupRows = new Map();
  const dueMonths = new Map<string, string>();
  const described = new Map<string, Described>();
  for (const { id, kind, category, siteKey, channel, isSecurity, requesterId, requesterName, ...row } of cases) {
    texts.set(id, caseText(plain(row)));
    described.set(id, { kind, category, siteKey, channel, isSecurity, reporter: requesterId ?? requesterName });
  }
  for (const { caseId, ...row } of clocks) {
    texts.set(clockKey(caseId, row), clockText(plain(row)));
    dueMonths.set(clockKey(caseId, row), row.dueMonth);
  }
  return { texts, dueMonths, described };
}

const caseColumns = {
  id: true,
  serviceKey: true,
  priority: true,
  state: true,
  openedAt: true,
  firstResponseAt: true,
  resolvedAt: true,
  closedAt: true,
  reopenCount: true,
  calendarMs: true,
  businessMs: true,
  openedMonth: true,
  resolvedMonth: true,
  closedMonth: true,
  answeredMonth: true,
  answerBusinessMs: true,
  firstContact: true,
  updatedAt: true,
  toldAt: true,
  kind: true,
  category: true,
  requesterId: true,
  requesterName: true,
  siteKey: true,
  channel: true,
  isSecurity: true,
} as const;

/** The database's values as the fold writes them: instants and durations as numbers. */
type Plain<T> = {
  [K in keyof T]: T[K] extends Date ? number : T[K] extends Date | null ? number | null : PlainInt<T[K]>;
};
type PlainInt<V> = V extends bigint ? number : V;

function plain<T extends object>(row: T): Plain<T> {
  const entries = Object.entries(row).map(([key, value]: [string, unknown]) => {
    if (value instanceof Date) return [key, value.getTime()];
    return [key, typeof value === "bigint" ? Number(value) : value];
  });
  return Object.fromEntries(entries) as Plain<T>;
}

async function storedMonths({ db }: Scope, orgId: string): Promise<{ cases: RollupRows; clocks: RollupRows }> {
  const cases = await db.caseMonth.findMany({ where: { orgId } });
  const clocks = await db.slaMonth.findMany({ where: { orgId } });
  return {
    cases: new Map(
      cases.map(({ month, serviceKey, priority, ...row }) => [
        `${month} ${serviceKey} ${priority}`,
        caseMonthText({
          ...row,
          calendarMs: row.calendarMs.map(Number),
          businessMs: row.businessMs.map(Number),
          answerCalendarMs: row.answerCalendarMs.map(Number),
          answerBusinessMs: row.answerBusinessMs.map(Number),
        }),
      ]),
    ),
    clocks: new Map(
      clocks.map((row) => [`${row.month} ${row.clock} ${row.serviceKey} ${row.priority}`, clockMonthText(row)]),
    ),
  };
}
