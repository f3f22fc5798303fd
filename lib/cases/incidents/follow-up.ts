import * as z from "zod";
import type { FoldedCase } from "../case-row";

const dayMs = 86_400_000;

/** What was closed longer ago when the portal came to know it is history, and nobody follows it up. */
const stillFollowedMs = 30 * dayMs;

/** Whether a case as it stands at `now` (epoch milliseconds) is to be followed up: priority 1 or 2, and not long closed. */
export function needsFollowUp({ priority, closedAt }: Pick<FoldedCase, "priority" | "closedAt">, now: number): boolean {
  return priority <= 2 && (closedAt === null || closedAt > now - stillFollowedMs);
}

/** Whether somebody should be told that it began: it is going on, and something happened within a day. */
export function isNews({ state, updatedAt }: Pick<FoldedCase, "state" | "updatedAt">, now: number): boolean {
  return (state === "open" || state === "waiting") && updatedAt > now - dayMs;
}

/** An action is late from the day after its due date. Both are local dates, "2026-11-23". */
export function isLateAction({ dueOn, doneAt }: { dueOn: string; doneAt: Date | null }, today: string): boolean {
  return doneAt === null && dueOn < today;
}

const where = { org: z.string(), ref: z.string().max(40) };
const long = (missing: string) => z.string().trim().min(5, missing).max(4_000, "incidents.tooLong");

/** An empty field is something nobody knows yet. */
export const analysisSchema = z.object({
  ...where,
  cause: z.string().trim().max(4_000, "incidents.tooLong"),
  effect: z.string().trim().max(4_000, "incidents.tooLong"),
  revision: z.coerce.number().int(),
});

export const entrySchema = z.object({
  ...where,
  at: z.string().regex(/^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}$/, "incidents.entry.atMissing"),
  body: long("incidents.entry.bodyMissing"),
});

export const actionSchema = z.object({
  ...where,
  body: z.string().trim().min(5, "incidents.action.bodyMissing").max(500, "incidents.action.bodyLong"),
  owner: z.uuid("incidents.action.ownerMissing"),
  due: z.iso.date("incidents.action.dueMissing"),
});

export const actionDoneSchema = z.object({ ...where, action: z.uuid() });
export const followUpSchema = z.object(where);
