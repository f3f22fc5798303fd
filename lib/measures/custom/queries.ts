import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Direction, Unit } from "../catalogue";
import { catalogue, isKpiId } from "../catalogue";
import type { Followed, TargetVersion } from "./followed";

const localDate = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

const whole = {
  targets: {
    omit: { orgId: true, kpiId: true },
    orderBy: [{ validFrom: "asc" }, { createdAt: "asc" }],
  },
} satisfies Prisma.CustomerKpiInclude;

/** What a customer follows, of what the viewer may see, in the order in which it was taken up. */
export async function listFollowed(scope: Scope, orgId: string): Promise<Followed[]> {
  scope.require("sla.read", orgId);
  const rows = await scope.db.customerKpi.findMany({
    where: { orgId, endedAt: null },
    include: whole,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.filter(({ permissions }) => mayAll(scope, orgId, permissions)).map(followedOf);
}

/** One that is followed, or was; null where there is none for this viewer. */
export async function getFollowed(
  scope: Scope,
  orgId: string,
  id: string,
): Promise<(Followed & { ended: boolean }) | null> {
  scope.require("sla.read", orgId);
  const row = await scope.db.customerKpi.findFirst({ where: { orgId, id }, include: whole });
  return row && mayAll(scope, orgId, row.permissions) ? { ...followedOf(row), ended: row.endedAt !== null } : null;
}

/** Lock one of rows that name the rights they take. */
export function mayAll(scope: Scope, orgId: string, permissions: readonly string[]): boolean {
  if (scope.actor === "operator" || scope.actor === "system") return true;
  return permissions.every((name) => scope.orgs(name as Parameters<Scope["orgs"]>[0]).includes(orgId));
}

type Row = Omit<Followed, "kpi" | "unit" | "direction" | "targets"> & {
  kpi: string | null;
  unit: string | null;
  direction: string;
  targets: (Omit<TargetVersion, "reviewOn"> & { reviewOn: Date | null })[];
};

function followedOf({ id, kind, kpi, key, name, definition, formula, unit, direction, targets }: Row): Followed {
  const known = kpi !== null && isKpiId(kpi) ? kpi : null;
  return {
    ...{ id, kind, kpi: known, key, name, definition, formula },
    unit: known ? catalogue[known].unit : (unit as Unit),
    direction: known ? catalogue[known].direction : (direction as Direction),
    targets: targets.map(({ reviewOn, ...version }) => ({ ...version, reviewOn: localDate(reviewOn) })),
  };
}

export interface TypedValue {
  kpiId: string;
  month: string;
  value: number;
  note: string;
  enteredAt: Date;
}

/** What has been typed of figures for each month, the last word on each. */
export async function listTypedValues(scope: Scope, orgId: string, kpiIds: readonly string[]): Promise<TypedValue[]> {
  scope.require("sla.read", orgId);
  if (kpiIds.length === 0) return [];
  return scope.db.customerKpiValue.findMany({
    where: { orgId, kpiId: { in: [...kpiIds] } },
    select: { kpiId: true, month: true, value: true, note: true, enteredAt: true },
    orderBy: [{ kpiId: "asc" }, { month: "asc" }, { enteredAt: "desc" }, { id: "desc" }],
    distinct: ["kpiId", "month"],
  });
}
