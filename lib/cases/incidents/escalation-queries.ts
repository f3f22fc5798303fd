import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Prisma } from "@/lib/generated/prisma/client";
import { insideWhere } from "../security/seen";
import { namesOf } from "./name-queries";

export interface ListedEscalation {
  id: string;
  number: number;
  title: string;
  priority: number;
  service: string;
  level: number;
  reason: string;
  at: Date;
  by: string;
  closedAt: Date | null;
  closedBy: string;
  outcome: string;
  told: { name: string; role: string; at: Date }[];
  isSecurity: boolean;
}

/** A customer's open escalations, the highest level and the oldest first: what the operative forum's agenda reads. */
export async function listOpenEscalations(scope: Scope, orgId: string): Promise<ListedEscalation[]> {
  return find(scope, { orgId, closedAt: null });
}

/** Every escalation of one case, open and closed. */
export async function listEscalationsOf(scope: Scope, orgId: string, caseId: string): Promise<ListedEscalation[]> {
  return find(scope, { orgId, caseId });
}

async function find(scope: Scope, where: Prisma.EscalationWhereInput & { orgId: string }): Promise<ListedEscalation[]> {
  scope.require("cases.read_org", where.orgId);
  const rows = await scope.db.escalation.findMany({
    where: { ...where, case: insideWhere(scope) },
    select: {
      ...{ id: true, level: true, reason: true, at: true, byId: true, closedAt: true, closedById: true, outcome: true },
      case: { select: { number: true, title: true, priority: true, serviceKey: true, isSecurity: true } },
      told: { select: { personId: true, role: true, toldAt: true }, orderBy: { role: "asc" } },
    },
    orderBy: [{ level: "desc" }, { at: "asc" }],
    take: 200,
  });
  const people = rows.flatMap(({ byId, closedById, told }) => [byId, closedById, ...told.map((one) => one.personId)]);
  const ids = people.filter((id) => id !== null);
  const names = await namesOf(scope, ids);
  const nameOf = (id: string | null) => names.get(id ?? "") ?? "";
  return rows.map(({ case: about, byId, closedById, told, ...row }) => ({
    ...row,
    ...{ number: about.number, title: about.title, priority: about.priority, service: about.serviceKey },
    isSecurity: about.isSecurity,
    by: nameOf(byId),
    closedBy: nameOf(closedById),
    told: told.map(({ personId, role, toldAt }) => ({ name: nameOf(personId), role, at: toldAt })),
  }));
}
