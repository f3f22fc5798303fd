import "server-only";
import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";

export interface AssignmentInput {
  orgId: string;
  personId: string;
  role: Role;
  /** Local dates, "2026-11-23"; the last day is inclusive, null goes on. */
  from: string;
  to: string | null;
}

const day = (date: string) => new Date(`${date}T00:00:00Z`);

/** Gives a person a role with a customer. Returns false when they already hold it over any of those days. */
export async function giveAssignment(scope: Scope, input: AssignmentInput): Promise<boolean> {
  const { orgId, personId, role, from, to } = input;
  scope.require("people.manage", orgId);
  const employed = await scope.db.membership.count({ where: { orgId, personId } });
  if (employed === 0) throw new AppError("not_found", `${personId} is not employed by ${orgId}`);
  const overlapping = await scope.db.assignment.count({
    where: {
      orgId,
      personId,
      role,
      fromDate: to === null ? undefined : { lte: day(to) },
      OR: [{ toDate: null }, { toDate: { gte: day(from) } }],
    },
  });
  if (overlapping > 0) return false;
  const id = randomUUID();
  await scope.db.assignment.createMany({
    data: [{ orgId, id, personId, role, fromDate: day(from), toDate: to === null ? null : day(to) }],
  });
  await appendAudit(scope, {
    orgId,
    kind: "assignment.given",
    subject: `assignment:${id}`,
    detail: { role, person: personId, from, to },
  });
  return true;
}

/** Ends a role on a date, inclusive. Returns false when there is no such running role. */
export async function endAssignment(scope: Scope, input: { orgId: string; id: string; to: string }): Promise<boolean> {
  const { orgId, id, to } = input;
  scope.require("people.manage", orgId);
  const assignment = await scope.db.assignment.findUnique({
    where: { orgId_id: { orgId, id } },
    select: { role: true, personId: true, fromDate: true },
  });
  if (!assignment || assignment.fromDate > day(to)) return false;
  await scope.db.assignment.updateMany({ where: { orgId, id }, data: { toDate: day(to) } });
  await appendAudit(scope, {
    orgId,
    kind: "assignment.ended",
    subject: `assignment:${id}`,
    detail: { role: assignment.role, person: assignment.personId, to },
  });
  return true;
}

/** Disabling ends every session at its next request. Returns false when the person is out of reach. */
export async function setPersonStatus(
  scope: Scope,
  input: { orgId: string; personId: string; status: "active" | "disabled" },
): Promise<boolean> {
  const { orgId, personId, status } = input;
  scope.require("people.manage", orgId);
  const changed = await scope.db.person.updateMany({
    where: { id: personId, memberships: { some: { orgId } } },
    data: { status, sessionVersion: { increment: 1 } },
  });
  if (changed.count === 0) return false;
  await appendAudit(scope, {
    orgId,
    kind: status === "disabled" ? "person.disabled" : "person.enabled",
    subject: `person:${personId}`,
    detail: {},
  });
  return true;
}
