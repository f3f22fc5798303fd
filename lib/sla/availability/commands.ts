import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";

export interface NewOutage {
  service: string;
  /** Epoch milliseconds. */
  from: number;
  to: number | null;
  planned: boolean;
  /** A local date; only of planned maintenance. */
  agreedOn: string | null;
  note: string;
}

/** Registers an outage. False when the customer has no such service. */
export async function registerOutage(scope: Scope, orgId: string, outage: NewOutage): Promise<boolean> {
  scope.require("cases.write", orgId);
  const { service, from, to, planned, agreedOn, note } = outage;
  if ((await scope.db.service.count({ where: { orgId, key: service } })) === 0) return false;
  const id = randomUUID();
  await scope.db.outage.createMany({
    data: [
      {
        ...{ orgId, id, serviceKey: service, planned, note, createdBy: scope.viewerId },
        startedAt: new Date(from),
        endedAt: to === null ? null : new Date(to),
        agreedOn: planned && agreedOn !== null ? new Date(`${agreedOn}T00:00:00Z`) : null,
      },
    ],
  });
  await appendAudit(scope, { orgId, kind: "outage.registered", subject: `outage:${id}`, detail: { service, planned } });
  return true;
}

/** Ends an outage that lasts; false when there is none, or it began later. */
export async function endOutage(scope: Scope, orgId: string, id: string, at: number): Promise<boolean> {
  scope.require("cases.write", orgId);
  const { count } = await scope.db.outage.updateMany({
    where: { orgId, id, endedAt: null, removedAt: null, startedAt: { lt: new Date(at) } },
    data: { endedAt: new Date(at) },
  });
  if (count === 0) return false;
  const detail = { at: new Date(at).toISOString() };
  await appendAudit(scope, { orgId, kind: "outage.ended", subject: `outage:${id}`, detail });
  return true;
}

/** Takes away an outage registered wrongly: it stays in the table and counts no more. */
export async function removeOutage(scope: Scope, orgId: string, id: string, now: number): Promise<boolean> {
  scope.require("cases.write", orgId);
  const { count } = await scope.db.outage.updateMany({
    where: { orgId, id, removedAt: null },
    data: { removedAt: new Date(now) },
  });
  if (count === 0) return false;
  await appendAudit(scope, { orgId, kind: "outage.removed", subject: `outage:${id}`, detail: {} });
  return true;
}
