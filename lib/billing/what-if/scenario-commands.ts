import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import type { AuditDetail } from "@/lib/audit/events";
import { enqueue } from "@/lib/jobs/commands";
import { digestsOf, readBasis } from "./basis-queries";
import type { ScenarioChanges } from "./scenario";

interface Place {
  orgId: string;
  id: string;
}

interface Sheet {
  from: string;
  changes: ScenarioChanges;
  /** The customer's local date. */
  today: string;
}

export const mostScenarios = 200;

/** `taken`: another scenario that the viewer sees has the name, and two alike are told apart by nobody. */
export type ScenarioOutcome = "done" | "gone" | "taken";

/** Keeps a worksheet under a name, as its owner's alone: its id, or why not, as when they keep as many as there is room for. */
export async function saveScenario(
  scope: Scope,
  orgId: string,
  { name, note, from, changes, today }: Sheet & { name: string; note: string },
  now: number,
): Promise<{ id: string } | { problem: "tooMany" | "taken" }> {
  scope.require("billing.write", orgId);
  const { viewerId: ownerId } = scope;
  if (ownerId === null || (await scope.db.scenario.count({ where: { orgId, ownerId } })) >= mostScenarios)
    return { problem: "tooMany" };
  const id = randomUUID();
  if (await isTaken(scope, { orgId, id }, name)) return { problem: "taken" };
  const at = new Date(now);
  const digests = digestsOf(changes, from, await readBasis(scope, orgId, today));
  const data = { orgId, id, ownerId, name, note, fromMonth: from, changes, ...digests, createdAt: at, savedAt: at };
  await scope.db.scenario.createMany({ data: [data] });
  await trace(scope, { orgId, id }, "saved");
  return { id };
}

/** Keeps other quantities under the same name, on what holds now; false when it is not there or somebody else's. */
export async function changeScenario(scope: Scope, place: Place, { from, changes, today }: Sheet, now: number) {
  scope.require("billing.write", place.orgId);
  const digests = digestsOf(changes, from, await readBasis(scope, place.orgId, today));
  return update(scope, place, { fromMonth: from, changes, ...digests, savedAt: new Date(now) }, "changed");
}

/** Gives it another name and note. */
export async function renameScenario(
  scope: Scope,
  place: Place,
  words: { name: string; note: string },
): Promise<ScenarioOutcome> {
  scope.require("billing.write", place.orgId);
  if (await isTaken(scope, place, words.name)) return "taken";
  return (await update(scope, place, words, "changed")) ? "done" : "gone";
}

/** Lets everybody who sees the customer's money see it, and tells those who answer for it at the supplier. */
export async function shareScenario(scope: Scope, place: Place, now: number): Promise<ScenarioOutcome> {
  scope.require("billing.write", place.orgId);
  const own = await scope.db.scenario.findFirst({ where: whereOwn(scope, place), select: { name: true } });
  if (own && (await isTaken(scope, place, own.name))) return "taken";
  const done = await update(scope, place, { sharedAt: new Date(now) }, "shared");
  const payload = { orgId: place.orgId, scenarioId: place.id, by: scope.viewerId, at: now };
  if (done) await enqueue(scope, { kind: "scenario.shared", payload, orgId: place.orgId });
  return done ? "done" : "gone";
}

/** Makes it its owner's alone again; it leaves the proposals that it belongs to. */
export async function unshareScenario(scope: Scope, place: Place): Promise<boolean> {
  scope.require("billing.write", place.orgId);
  if (!(await isOwn(scope, place))) return false;
  await scope.db.proposalScenario.deleteMany({ where: { orgId: place.orgId, scenarioId: place.id } });
  return update(scope, place, { sharedAt: null }, "unshared");
}

export async function removeScenario(scope: Scope, place: Place): Promise<boolean> {
  scope.require("billing.write", place.orgId);
  const { count } = await scope.db.scenario.deleteMany({ where: whereOwn(scope, place) });
  if (count > 0) await trace(scope, place, "removed");
  return count > 0;
}

/** Lays a shared scenario beside a proposal of the customer's, or takes it from there. */
export async function attachScenario(
  scope: Scope,
  place: Place,
  documentId: string,
  attach: boolean,
  now: number,
): Promise<boolean> {
  const { orgId, id: scenarioId } = place;
  scope.require("billing.write", orgId);
  scope.require("proposals.read", orgId);
  if (!(await isOwn(scope, place)) || scope.viewerId === null) return false;
  const proposal = { id: documentId, orgId, kind: "proposal", ...scope.audienceWhere() };
  const isShared = (await scope.db.scenario.count({ where: { orgId, id: scenarioId, sharedAt: { not: null } } })) > 0;
  if (!isShared || (await scope.db.document.count({ where: proposal })) === 0) return false;
  const link = { orgId, documentId, scenarioId };
  if (attach) {
    const data = { ...link, attachedAt: new Date(now), attachedById: scope.viewerId };
    await scope.db.proposalScenario.createMany({ data: [data], skipDuplicates: true });
  } else await scope.db.proposalScenario.deleteMany({ where: link });
  await trace(scope, place, attach ? "attached" : "detached");
  return true;
}

const whereOwn = ({ viewerId }: Scope, { orgId, id }: Place) => ({ orgId, id, ownerId: viewerId ?? randomUUID() });

/** Whether one's own or a shared scenario is called so already, however its letters are written. Two who ask at once wait. */
async function isTaken(scope: Scope, { orgId, id }: Place, name: string): Promise<boolean> {
  await scope.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`scenario ${orgId}`}, 11))`;
  const seen = [{ ownerId: scope.viewerId ?? id }, { sharedAt: { not: null } }];
  const where = { orgId, id: { not: id }, OR: seen, name: { equals: name, mode: "insensitive" as const } };
  return (await scope.db.scenario.count({ where })) > 0;
}

async function isOwn(scope: Scope, place: Place): Promise<boolean> {
  return (await scope.db.scenario.count({ where: whereOwn(scope, place) })) > 0;
}

type What = AuditDetail<"scenario.changed">["what"];

interface Change {
  name?: string;
  note?: string;
  fromMonth?: string;
  changes?: ScenarioChanges;
  pricesDigest?: string;
  agreedDigest?: string;
  savedAt?: Date;
  sharedAt?: Date | null;
}

async function update(scope: Scope, place: Place, data: Change, what: What): Promise<boolean> {
  scope.require("billing.write", place.orgId);
  const { count } = await scope.db.scenario.updateMany({ where: whereOwn(scope, place), data });
  if (count > 0) await trace(scope, place, what);
  return count > 0;
}

/** Never the name: what is private leaves no word in the log. */
function trace(scope: Scope, { orgId, id }: Place, what: What): Promise<void> {
  return appendAudit(scope, { orgId, kind: "scenario.changed", subject: `scenario:${id}`, detail: { what } });
}
