import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { ChangePlan, ChangeResult } from "./typed-change";

interface Org {
  id: string;
  key: string;
}

export type Registered = { reference: string } | { refused: "service" | "taken" };

const date = (instant: number | null) => (instant === null ? null : new Date(instant));

function planColumns({ title, kind, service, askedBy, askedAt, window, estimatedFinishAt }: ChangePlan) {
  return {
    ...{ title, kind, serviceKey: service, askedBy, askedAt: new Date(askedAt) },
    ...{ windowFrom: date(window?.from ?? null), windowTo: date(window?.to ?? null) },
    estimatedFinishAt: date(estimatedFinishAt),
  };
}

/** Registers a change. Without a reference it gets the next of the customer's own: EKLI-C12. */
export async function registerChange(scope: Scope, org: Org, plan: ChangePlan, reference: string): Promise<Registered> {
  scope.require("changes.write", org.id);
  if (!(await hasService(scope, org.id, plan.service))) return { refused: "service" };
  await scope.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`changes:${org.id}`}, 0))`;
  const named = reference === "" ? await nextReference(scope, org) : reference;
  const where = { orgId: org.id, reference: named };
  if ((await scope.db.change.count({ where })) > 0) return { refused: "taken" };
  const id = randomUUID();
  await scope.db.change.createMany({ data: [{ ...where, id, ...planColumns(plan) }] });
  const detail = { kind: plan.kind };
  await appendAudit(scope, { orgId: org.id, kind: "change.registered", subject: `change:${id}`, detail });
  return { reference: named };
}

async function nextReference({ db }: Scope, { id, key }: Org): Promise<string> {
  const [row] = await db.$queryRaw<{ next: number }[]>`
    select coalesce(max(substring(reference from length(${key}) + 3)::int), 0) + 1 as next
    from change where org_id = ${id}::uuid and reference ~ ${`^${key}-C[0-9]{1,6}$`}`;
  return `${key}-C${row?.next ?? 1}`;
}

async function hasService({ db }: Scope, orgId: string, key: string): Promise<boolean> {
  return (await db.service.count({ where: { orgId, key } })) > 0;
}

interface Seen {
  id: string;
  /** The revision that was seen when the form was opened. */
  revision: number;
}

export type Saved = "saved" | "service" | "conflict";

/** What is known beforehand of a change, corrected. */
export async function saveChangePlan(scope: Scope, orgId: string, seen: Seen, plan: ChangePlan): Promise<Saved> {
  scope.require("changes.write", orgId);
  if (!(await hasService(scope, orgId, plan.service))) return "service";
  return save(scope, orgId, seen, planColumns(plan));
}

/** When a change was begun, when it ended and how it went. */
export async function saveChangeResult(
  scope: Scope,
  orgId: string,
  seen: Seen,
  { begunAt, finishedAt, outcome }: ChangeResult,
): Promise<Saved> {
  scope.require("changes.write", orgId);
  return save(scope, orgId, seen, { begunAt: date(begunAt), finishedAt: date(finishedAt), outcome });
}

async function save(
  scope: Scope,
  orgId: string,
  { id, revision }: Seen,
  data: Prisma.ChangeUpdateManyMutationInput & { serviceKey?: string },
): Promise<Saved> {
  const saved = await scope.db.change.updateManyAndReturn({
    where: { orgId, id, revision },
    data: { ...data, revision: revision + 1 },
    select: { outcome: true },
  });
  const [row] = saved;
  if (!row) return "conflict";
  const detail = { outcome: row.outcome };
  await appendAudit(scope, { orgId, kind: "change.saved", subject: `change:${id}`, detail });
  return "saved";
}

/** Links a case that a change caused; the caller has found both in the same scope. Linked already, nothing changes. */
export async function linkIncident(scope: Scope, orgId: string, changeId: string, caseId: string): Promise<void> {
  scope.require("changes.write", orgId);
  const { count } = await scope.db.changeIncident.createMany({
    data: [{ orgId, changeId, caseId }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  const subject = `change:${changeId}`;
  await appendAudit(scope, { orgId, kind: "change.incident_linked", subject, detail: { case: caseId } });
}

/** Takes the link away; false when there was none. */
export async function partIncident(scope: Scope, orgId: string, changeId: string, caseId: string): Promise<boolean> {
  scope.require("changes.write", orgId);
  const { count } = await scope.db.changeIncident.deleteMany({ where: { orgId, changeId, caseId } });
  if (count === 0) return false;
  const subject = `change:${changeId}`;
  await appendAudit(scope, { orgId, kind: "change.incident_parted", subject, detail: { case: caseId } });
  return true;
}
