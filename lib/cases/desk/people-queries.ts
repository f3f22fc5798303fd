import "server-only";
import { permissions } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { seenWhere } from "@/lib/cases/security/seen";

export interface Agent {
  id: string;
  name: string;
}

/** Who works on cases of these customers on a day: the supplier's people with such a role there, or everywhere. By name. */
export async function listAgents(scope: Scope, orgIds: readonly string[], today: string): Promise<Agent[]> {
  const within = orgIds.filter((id) => scope.orgs("cases.read_org").includes(id));
  const now = new Date(`${today}T00:00:00Z`);
  const held = await scope.db.assignment.findMany({
    where: {
      role: { in: [...permissions["cases.write"].roles] },
      OR: [{ orgId: { in: within } }, { organisation: { kind: "supplier" } }],
      fromDate: { lte: now },
      AND: [{ OR: [{ toDate: null }, { toDate: { gte: now } }] }, { person: { status: "active" } }],
    },
    select: { person: { select: { id: true, name: true } } },
    orderBy: { person: { name: "asc" } },
  });
  return [...new Map(held.map(({ person }) => [person.id, person])).values()];
}

/** Groups that hold cases of a customer which are not closed. */
export async function listGroups(scope: Scope, orgId: string): Promise<string[]> {
  scope.require("cases.read_org", orgId);
  const rows = await scope.db.case.findMany({
    where: { orgId, closedAt: null, assignedGroup: { not: null }, ...seenWhere(scope) },
    distinct: ["assignedGroup"],
    select: { assignedGroup: true },
    orderBy: { assignedGroup: "asc" },
  });
  return rows.flatMap(({ assignedGroup }) => assignedGroup ?? []);
}

/** The id of whom a case is assigned to; null for nobody, and for an imported name. */
export async function getAssigneeId(scope: Scope, orgId: string, caseId: string): Promise<string | null> {
  scope.require("cases.read_org", orgId);
  const found = await scope.db.case.findUnique({
    where: { orgId_id: { orgId, id: caseId } },
    select: { assigneeId: true },
  });
  return found?.assigneeId ?? null;
}
