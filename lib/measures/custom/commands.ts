import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { catalogue, type Direction, isKpiId, type KpiId } from "../catalogue";
import type { Decided } from "./decision";
import type { Followed } from "./followed";
import { isProblem, parseFormula } from "./formula";
import type { OwnUnit } from "./own-unit";
import { getFollowed, listFollowed } from "./queries";
import { rightsOf } from "./series-queries";

/** A figure that only this customer has. */
export interface OwnKpi {
  kind: "formula" | "typed";
  name: string;
  definition: string;
  /** Empty for values that are typed. */
  formula: string;
  unit: OwnUnit;
  direction: Direction;
}

export type Added = { id: string } | { refused: "followed_already" | "formula" };

/** Takes a figure of the catalogue up among those the customer follows. */
export async function followKpi(
  scope: Scope,
  orgId: string,
  kpi: KpiId,
  decided: Decided,
  now: number,
): Promise<Added> {
  scope.require("kpi.manage", orgId);
  scope.require(catalogue[kpi].permission, orgId);
  const row = { kind: "catalogue" as const, kpi, key: kpi, permissions: [catalogue[kpi].permission] };
  return add(scope, orgId, row, decided, now);
}

/** Makes a figure of the customer's own: a formula whose every part the maker may see, or values to be typed. */
export async function followOwn(
  scope: Scope,
  orgId: string,
  own: OwnKpi,
  decided: Decided,
  now: number,
): Promise<Added> {
  scope.require("kpi.manage", orgId);
  const isFormula = own.kind === "formula";
  if (isFormula && isProblem(parseFormula(own.formula, isKpiId))) return { refused: "formula" };
  const formula = isFormula ? own.formula : null;
  const permissions = rightsOf({ formula, unit: own.unit });
  for (const permission of permissions) scope.require(permission, orgId);
  const row = { ...own, formula, kpi: null, key: keyOf(own.name), permissions };
  return add(scope, orgId, row, decided, now);
}

type NewRow = Partial<Omit<OwnKpi, "kind" | "formula">> & {
  kind: Followed["kind"];
  formula?: string | null;
  kpi: string | null;
  key: string;
  permissions: string[];
};

async function add(scope: Scope, orgId: string, row: NewRow, decided: Decided, now: number): Promise<Added> {
  await scope.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`kpi:${orgId}`}, 0))`;
  const known = await listFollowed(scope, orgId);
  if (known.some(({ key }) => key === row.key)) return { refused: "followed_already" };
  const id = randomUUID();
  const made = { createdAt: new Date(now), createdById: scope.viewerId };
  await scope.db.customerKpi.createMany({ data: [{ orgId, id, ...row, ...made }] });
  await writeTarget(scope, orgId, id, decided, now);
  const detail = { kpi: row.key, kind: row.kind };
  await appendAudit(scope, { orgId, kind: "kpi.followed", subject: `kpi:${id}`, detail });
  return { id };
}

/** Decides target, threshold, owner and review from a month on; what was decided before stays to be read. False when nothing of that id is followed. */
export async function decideTarget(
  scope: Scope,
  orgId: string,
  id: string,
  decided: Decided,
  now: number,
): Promise<boolean> {
  scope.require("kpi.manage", orgId);
  const followed = await getFollowed(scope, orgId, id);
  if (!followed || followed.ended) return false;
  await writeTarget(scope, orgId, id, decided, now);
  const detail = { kpi: followed.key, validFrom: decided.validFrom };
  await appendAudit(scope, { orgId, kind: "kpi.target_decided", subject: `kpi:${id}`, detail });
  return true;
}

async function writeTarget(scope: Scope, orgId: string, kpiId: string, decided: Decided, now: number): Promise<void> {
  const { reviewOn, ...rest } = decided;
  const made = { createdAt: new Date(now), createdById: scope.viewerId };
  const data = {
    orgId,
    kpiId,
    ...rest,
    reviewOn: reviewOn === null ? null : new Date(`${reviewOn}T00:00:00Z`),
    ...made,
  };
  await scope.db.customerKpiTarget.createMany({ data: [data] });
}

export interface NewValue {
  month: string;
  value: number;
  note: string;
}

/** Enters months of a figure whose values are typed. The same value again changes nothing; another one stands beside the former. */
export async function enterValues(
  scope: Scope,
  orgId: string,
  id: string,
  values: readonly NewValue[],
  now: number,
): Promise<{ entered: number; unchanged: number } | null> {
  scope.require("kpi.manage", orgId);
  const followed = await getFollowed(scope, orgId, id);
  if (!followed || followed.ended || followed.kind !== "typed") return null;
  const known = await scope.db.customerKpiValue.findMany({
    where: { orgId, kpiId: id, month: { in: values.map(({ month }) => month) } },
    select: { month: true, value: true, note: true },
    orderBy: [{ month: "asc" }, { enteredAt: "desc" }, { id: "desc" }],
    distinct: ["month"],
  });
  const fresh = values.filter(
    ({ month, value, note }) => !known.some((one) => one.month === month && one.value === value && one.note === note),
  );
  const entered = { enteredAt: new Date(now), enteredById: scope.viewerId };
  await scope.db.customerKpiValue.createMany({ data: fresh.map((row) => ({ orgId, kpiId: id, ...row, ...entered })) });
  if (fresh.length > 0) {
    const detail = { kpi: followed.key, months: fresh.length };
    await appendAudit(scope, { orgId, kind: "kpi.value_entered", subject: `kpi:${id}`, detail });
  }
  return { entered: fresh.length, unchanged: values.length - fresh.length };
}

/** Follows a figure no longer; what was decided and what was frozen of it stay. */
export async function endKpi(scope: Scope, orgId: string, id: string, now: number): Promise<boolean> {
  scope.require("kpi.manage", orgId);
  const followed = await getFollowed(scope, orgId, id);
  if (!followed || followed.ended) return false;
  await scope.db.customerKpi.updateMany({ where: { orgId, id, endedAt: null }, data: { endedAt: new Date(now) } });
  await appendAudit(scope, { orgId, kind: "kpi.ended", subject: `kpi:${id}`, detail: { kpi: followed.key } });
  return true;
}

/** "Energi per användare" is known to imports as "energi-per-anvandare". */
function keyOf(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return `own-${
    plain
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "x"
  }`;
}
