import "server-only";
import { createHash } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { hashOfRows } from "@/lib/cases/row-hash-queries";
import { type MonthKey, monthEnd } from "@/lib/time/local-month";
import { catalogue, type KpiId, kpiIds } from "../catalogue";
import { type Followed, frozenName } from "../custom/followed";
import { listFollowed } from "../custom/queries";
import { type Counted, readLive, rightsOf } from "../custom/series-queries";
import { rowsBehind } from "../drill";
import type { Facts } from "../facts";
import { measure } from "../measure";
import { monthFacts } from "../month-queries";
import { type OutOfOrder, outOfOrder } from "./order";
import { getClosingRow, listClosings } from "./queries";

interface Org {
  id: string;
  timeZone: string;
}

export type Closed = { figures: number } | { refused: OutOfOrder };

/**
 * Freezes every figure of the month whose turn it is, with a fingerprint of the rows behind it. A month is closed once: what
 * is counted otherwise later stands beside as a restatement. The one who closes holds the right to every figure.
 */
export async function closePeriod(scope: Scope, org: Org, month: MonthKey, now: number): Promise<Closed> {
  scope.require("period.close", org.id);
  await scope.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`period:${org.id}`}, 0))`;
  const refused = outOfOrder(month, await getClosingRow(scope, org, await listClosings(scope, org.id), now));
  if (refused) return { refused };
  const figures = await writeClosings(
    scope,
    org,
    [{ month, closedAt: new Date(now), closedById: scope.viewerId }],
    now,
  );
  return { figures };
}

export interface NewClosing {
  month: MonthKey;
  closedAt: Date;
  closedById: string | null;
}

/** Freezes months that follow each other as they are counted at `now`; returns how many figures. Facts are read once for all of them. */
export async function writeClosings(
  scope: Scope,
  org: Org,
  closings: readonly NewClosing[],
  now: number,
): Promise<number> {
  scope.require("period.close", org.id);
  await scope.db.periodClosing.createMany({ data: closings.map((closing) => ({ orgId: org.id, ...closing })) });
  const months = closings.map(({ month }) => month).toSorted();
  const figures = [];
  const factsOf = monthFacts(scope, org, months, now);
  const hashes = new Map<string, string>();
  for (const kpi of kpiIds)
    figures.push(...(await figureRows(scope, org, kpi, { months, now, hashes, read: await factsOf(kpi) })));
  const owns = (await listFollowed(scope, org.id)).filter(({ kpi }) => kpi === null);
  const counted = await readLive(scope, org, owns, months, now);
  for (const own of owns) figures.push(...ownRows(org, own, months, counted.get(own.id) ?? []));
  await scope.db.periodFigure.createMany({ data: figures });
  for (const { month } of closings) {
    const detail = { month, figures: figures.filter((row) => row.month === month).length };
    await appendAudit(scope, { orgId: org.id, kind: "period.closed", subject: `period:${month}`, detail });
  }
  return figures.length;
}

interface Asked {
  months: readonly MonthKey[];
  now: number;
  /** Fingerprints of rows by what they were asked for with: several figures are of the same. */
  hashes: Map<string, string>;
  read: (month: MonthKey) => Facts;
}

async function figureRows(scope: Scope, org: Org, kpi: KpiId, { months, now, hashes, read }: Asked) {
  const { unit, permission } = catalogue[kpi];
  const rows = [];
  for (const month of months) {
    const facts = read(month);
    const taken = measure(kpi, facts, { asOf: now, openPeriod: false });
    const hash = await hashBehind(scope, org, kpi, { month, facts, hashes });
    rows.push(row(org, month, kpi, [permission], { ...taken, unit }, hash));
  }
  return rows;
}

/** A figure of the customer's own: the parts of a formula are frozen beside it under their own names. */
function ownRows(org: Org, own: Followed, months: readonly MonthKey[], counted: readonly Counted[]) {
  const permissions = rightsOf(own);
  return months.map((month, index) => {
    const taken = counted[index] as Counted;
    const hash = hashOf([own.kind, own.formula, taken.value, taken.n]);
    return row(org, month, frozenName(own), permissions, { ...taken, unit: own.unit }, hash);
  });
}

function row(
  org: Org,
  month: MonthKey,
  kpi: string,
  permissions: string[],
  { value, numerator, denominator, n, excluded, unit, currency }: Counted & { unit: string },
  rowsHash: string,
) {
  const told = { count: excluded.count, reasons: excluded.reasons.map(({ reason, count }) => ({ reason, count })) };
  return {
    ...{ orgId: org.id, month, kpi, permissions, value, numerator, denominator, n, unit, rowsHash },
    ...{ excluded: told, currency: currency ?? null },
  };
}

/** Of cases and clocks the very rows that a click on the figure lists; of all else the sums that it was computed from. */
async function hashBehind(
  scope: Scope,
  org: Org,
  kpi: KpiId,
  { month, facts, hashes }: { month: MonthKey; facts: object; hashes: Map<string, string> },
): Promise<string> {
  if (!/^(sla|cases|resolution|response)\./.test(kpi)) return hashOf(facts);
  const at = monthEnd(month, org.timeZone);
  const slice = { from: month, to: month, priority: null, service: null, now: at, backlogAt: at };
  const rows = rowsBehind(kpi, slice);
  const all = { ...rows, clock: rows.clock && { ...rows.clock, outcome: "any" as const } };
  const asked = JSON.stringify(all);
  const hash = hashes.get(asked) ?? (await hashOfRows(scope, org.id, all, at));
  hashes.set(asked, hash);
  return hash;
}

/** The same facts have the same text, in whatever order the database gives them. */
function hashOf(facts: object): string {
  const text = Object.entries(facts)
    .filter(([, rows]) => rows !== undefined)
    .map(([name, rows]) => [name, Array.isArray(rows) ? rows.map((one) => JSON.stringify(one)).sort() : rows])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(text)).digest("hex");
}
