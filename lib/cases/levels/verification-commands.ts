import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { enqueue } from "@/lib/jobs/commands";
import type { Verification } from "../verify";

/** Differences are kept to be looked at: enough to see what is wrong. */
const keptDifferences = 100;

/** Asks for a customer's verification; one that waits already is joined. */
export async function askVerification(scope: Scope, orgId: string, now: number): Promise<void> {
  scope.require("sla.manage", orgId);
  const asked = { askedAt: new Date(now), askedBy: scope.viewerId };
  await scope.db.slaVerification.createMany({ data: [{ orgId }], skipDuplicates: true });
  await scope.db.slaVerification.updateMany({ where: { orgId }, data: asked });
  await enqueue(scope, { kind: "sla.verify", payload: { orgId }, orgId, dedupeKey: orgId });
  await appendAudit(scope, { orgId, kind: "sla.verification_asked", subject: `organisation:${orgId}`, detail: {} });
}

/** Not together with all else that a night missed asks for when the portal is up again. */
const afterMs = 10 * 60_000;

/** Asks for every customer's, a little later. One that somebody asks for meanwhile does not wait for it. */
export async function askEveryVerification(scope: Scope, now: number): Promise<number> {
  const customers = await scope.db.organisation.findMany({ where: { kind: "customer" }, select: { id: true } });
  for (const { id: orgId } of customers) {
    const runAt = new Date(now + afterMs);
    await enqueue(scope, { kind: "sla.verify", payload: { orgId }, orgId, runAt, dedupeKey: `${orgId} nightly` });
  }
  return customers.length;
}

/**
 * Keeps what a verification found. It is run in a unit of work of its own before, which sees one moment and writes nothing:
 * whoever works meanwhile is neither kept waiting nor mistaken for a difference.
 */
export async function keepVerification(
  scope: Scope,
  orgId: string,
  { cases, clocks, monthRows, differences }: Verification,
  { ranAt, tookMs }: { ranAt: number; tookMs: number },
): Promise<void> {
  scope.require("sla.manage", orgId);
  const result = {
    ...{ ranAt: new Date(ranAt), tookMs, cases, clocks, monthRows, differenceCount: differences.length },
    differences: differences.slice(0, keptDifferences).map((difference) => ({ ...difference })),
  };
  await scope.db.slaVerification.upsert({ where: { orgId }, create: { orgId, ...result }, update: result });
  const detail = { cases, differences: differences.length };
  await appendAudit(scope, { orgId, kind: "sla.verified", subject: `organisation:${orgId}`, detail });
}
