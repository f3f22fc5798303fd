import "server-only";
import { createHash } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { hashOfRows } from "@/lib/cases/row-hash-queries";
import { type MonthKey, monthAt, monthEnd } from "@/lib/time/local-month";
import { catalogue, type KpiId, kpiIds } from "../catalogue";
import { type Followed, frozenName } from "../custom/followed";
import { listFollowed } from "../custom/queries";
import { type Counted, figuresOf, readLive } from "../custom/series-queries";
import { rowsBehind } from "../drill";
import { sliceFacts } from "../facts";
import { readFigureFacts } from "../figure-queries";
import { measure } from "../measure";

interface Org {
  id: string;
  timeZone: string;
}

export type Closed = { figures: number } | { refused: "not_ended" | "already_closed" };

/**
 * Freezes every figure of a month that has ended, with a fingerprint of the rows behind it. A month is closed once: what is
 * counted otherwise later stands beside as a restatement. The one who closes holds the right to every figure.
 */
export async function closePeriod(scope: Scope, org: Org, month: MonthKey, now: number): Promise<Closed> {
  scope.require("period.close", org.id);
  if (month >= monthAt(now, org.timeZone)) return { refused: "not_ended" };
  await scope.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`period:${org.id}`}, 0))`;
  const known = await scope.db.periodClosing.findFirst({ where: { orgId: org.id, month }, select: { month: true } });
  if (known) return { refused: "already_closed" };
  const closing = { orgId: org.id, month, closedAt: new Date(now), closedById: scope.viewerId };
  await scope.db.periodClosing.createMany({ data: [closing] });
  const figures = [];
  for (const kpi of kpiIds) figures.push(await figureRow(scope, org, kpi, month, now));
  for (const own of await listFollowed(scope, org.id)) {
    if (own.kpi === null) figures.push(await ownRow(scope, org, own, month, now));
  }
  await scope.db.periodFigure.createMany({ data: figures });
  const detail = { month, figures: figures.length };
  await appendAudit(scope, { orgId: org.id, kind: "period.closed", subject: `period:${month}`, detail });
  return { figures: figures.length };
}

async function figureRow(scope: Scope, org: Org, kpi: KpiId, month: MonthKey, now: number) {
  const span = { from: month, to: month };
  const facts = await readFigureFacts(scope, org, { kpi, ...span }, now);
  const taken = measure(kpi, sliceFacts(facts, span), { asOf: now, openPeriod: false });
  const { unit, permission } = catalogue[kpi];
  return row(org, month, kpi, [permission], { ...taken, unit }, await hashBehind(scope, org, kpi, month, facts));
}

/** A figure of the customer's own: the parts of a formula are frozen beside it under their own names. */
async function ownRow(scope: Scope, org: Org, own: Followed, month: MonthKey, now: number) {
  const [counted] = (await readLive(scope, org, own, [month], now)) as [Counted];
  const parts = figuresOf(own).map((kpi) => catalogue[kpi].permission);
  const permissions = [...new Set<string>(["sla.read", ...parts])];
  const hash = hashOf([own.kind, own.formula, counted.value, counted.n]);
  return row(org, month, frozenName(own), permissions, { ...counted, unit: own.unit }, hash);
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
async function hashBehind(scope: Scope, org: Org, kpi: KpiId, month: MonthKey, facts: object): Promise<string> {
  if (!/^(sla|cases|resolution|response)\./.test(kpi)) return hashOf(facts);
  const at = monthEnd(month, org.timeZone);
  const slice = { from: month, to: month, priority: null, service: null, now: at, backlogAt: at };
  const rows = rowsBehind(kpi, slice);
  const all = { ...rows, clock: rows.clock && { ...rows.clock, outcome: "any" as const } };
  return hashOfRows(scope, org.id, all, at);
}

/** The same facts have the same text, in whatever order the database gives them. */
function hashOf(facts: object): string {
  const text = Object.entries(facts)
    .filter(([, rows]) => rows !== undefined)
    .map(([name, rows]) => [name, Array.isArray(rows) ? rows.map((one) => JSON.stringify(one)).sort() : rows])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(text)).digest("hex");
}
