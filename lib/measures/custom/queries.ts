import "server-only";
import { type Asked, ask, asked, toldAs } from "@/lib/access/ask-queries";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Direction, Unit } from "../catalogue";
import { catalogue, isKpiId } from "../catalogue";
import type { Followed, TargetVersion } from "./followed";

/** What a customer follows, of what the viewer may see, in the order in which it was taken up. One statement. */
export async function listFollowed(scope: Scope, orgId: string): Promise<Followed[]> {
  return ask(scope, followedAsked(scope, orgId));
}

export function followedAsked(scope: Scope, orgId: string): Asked<Followed[]> {
  return toldAs(rowsAsked(scope, orgId, Prisma.sql`k.ended_at is null`), (rows) => rows.map(followedOf));
}

/** One that is followed, or was; null where there is none for this viewer. */
export async function getFollowed(
  scope: Scope,
  orgId: string,
  id: string,
): Promise<(Followed & { ended: boolean }) | null> {
  const [row] = await ask(scope, rowsAsked(scope, orgId, Prisma.sql`k.id = ${id}::uuid`));
  return row ? { ...followedOf(row), ended: row.endedAt !== null } : null;
}

function rowsAsked(scope: Scope, orgId: string, which: Prisma.Sql): Asked<Row[]> {
  scope.require("sla.read", orgId);
  const sql = Prisma.sql`
    select k.id, k.kind::text as kind, k.kpi, k.key, k.name, k.definition, k.formula, k.unit, k.direction::text as direction,
      k.permissions, k.ended_at as "endedAt",
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'validFrom', t.valid_from, 'target', t.target,
          'threshold', t.threshold, 'ownerId', t.owner_id, 'reviewOn', t.review_on, 'decided', t.decided,
          'createdAt', t.created_at, 'createdById', t.created_by_id) order by t.valid_from, t.created_at), '[]')
        from customer_kpi_target t where t.org_id = k.org_id and t.kpi_id = k.id) as targets
    from customer_kpi k where k.org_id = ${orgId}::uuid and ${which} order by k.created_at, k.id`;
  return asked(sql, (rows: Row[]) => rows.filter(({ permissions }) => mayAll(scope, orgId, permissions)));
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
  permissions: string[];
  endedAt: Date | string | null;
  targets: (Omit<TargetVersion, "createdAt"> & { createdAt: string })[];
};

function followedOf({ id, kind, kpi, key, name, definition, formula, unit, direction, targets }: Row): Followed {
  const known = kpi !== null && isKpiId(kpi) ? kpi : null;
  return {
    ...{ id, kind, kpi: known, key, name, definition, formula },
    unit: known ? catalogue[known].unit : (unit as Unit),
    direction: known ? catalogue[known].direction : (direction as Direction),
    targets: targets.map(({ createdAt, ...version }) => ({ ...version, createdAt: new Date(createdAt) })),
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
