import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { enqueue } from "@/lib/jobs/commands";
import type { CallOffState } from "./lifecycle";

/** A call-off as the step found it. */
export interface StepPlace {
  orgId: string;
  id: string;
  number: number;
  revision: number;
}

export interface Step {
  state: CallOffState;
  note: string;
  /** The side that is told. */
  tell: "customer" | "supplier";
}

/** Takes a step that the caller has asked the rights for, with its trace and its mail; false when another came before. */
export async function noteStep(
  scope: Scope,
  { orgId, id, number, revision }: StepPlace,
  { state, note, tell }: Step,
  now: number,
): Promise<boolean> {
  const { count } = await scope.db.callOff.updateMany({
    where: { orgId, id, revision },
    data: { state, revision: revision + 1 },
  });
  if (count === 0) return false;
  await recordStep(scope, { orgId, id, number }, { state, note, tell }, now);
  return true;
}

/** The trace of a state that a call-off has come to, and the mail to the other side. */
export async function recordStep(
  scope: Scope,
  { orgId, id, number }: Omit<StepPlace, "revision">,
  { state, note, tell }: Step,
  now: number,
): Promise<void> {
  const byId = scope.actor === "person" ? scope.viewerId : null;
  const step = { orgId, callOffId: id, state, at: new Date(now), byId, note };
  await scope.db.callOffStep.createMany({ data: [step] });
  const subject = `call_off:${id}`;
  await appendAudit(scope, { orgId, kind: "call_off.moved", subject, detail: { number, state } });
  const payload = { orgId, callOffId: id, state, tell, by: byId, at: now };
  await enqueue(scope, { kind: "call_off.moved", payload, orgId });
}
