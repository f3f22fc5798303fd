import * as z from "zod";
import { isoDateSchema } from "@/lib/time/calendar";

/** The two promises of an agreement that a clock measures. */
export const clockNameSchema = z.enum(["response", "resolution"]);
export type ClockName = z.infer<typeof clockNameSchema>;

/** Why a case waits. Which of them pause which clock is written in the agreement. */
export const waitReasonSchema = z.enum(["customer", "third_party", "maintenance"]);
export type WaitReason = z.infer<typeof waitReasonSchema>;

/** 1 is the most urgent. */
export const prioritySchema = z.int().min(1).max(5);
export type Priority = z.infer<typeof prioritySchema>;

const at = z.int();
const reason = z.string().min(1);
/** `to` is the name of the person, or of the group where nobody in it is named. */
const assignment = { person: z.uuid().optional(), group: z.string().optional() };
/** The third party's own reference, and the day on which the supplier gets in touch again. */
const contact = { reference: z.string().optional(), nextContact: isoDateSchema.optional() };

/**
 * What can happen to a case, as a closed list. `at` is epoch milliseconds, UTC.
 *
 * - `first_response` is the first outward *human* reply. It is an event of its own, appended beside the message it
 *   belongs to: an automatic acknowledgement is a `message` and stops no clock.
 * - `waiting_started` while the case already waits changes the reason.
 * - `excluded` and `included` without a clock concern both clocks.
 * - `closed` is automatic when nobody did it: the agreed time after the resolution had passed.
 * - `state_noted` keeps an imported state that means nothing to the clocks.
 * - `security_marked` and `security_unmarked` decide who may see the case, and move no clock.
 */
export const caseEventSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("opened"), at, priority: prioritySchema, service: z.string().min(1) }),
  z.strictObject({ kind: z.literal("first_response"), at }),
  z.strictObject({ kind: z.literal("assigned"), at, to: z.string().optional(), ...assignment }),
  z.strictObject({ kind: z.literal("priority_changed"), at, priority: prioritySchema }),
  z.strictObject({ kind: z.literal("service_changed"), at, service: z.string().min(1) }),
  z.strictObject({
    kind: z.literal("waiting_started"),
    at,
    reason: waitReasonSchema,
    party: z.string().optional(),
    ...contact,
  }),
  z.strictObject({ kind: z.literal("waiting_ended"), at }),
  z.strictObject({ kind: z.literal("resolved"), at }),
  z.strictObject({ kind: z.literal("reopened"), at }),
  z.strictObject({ kind: z.literal("closed"), at, automatic: z.literal(true).optional() }),
  z.strictObject({ kind: z.literal("escalated"), at, level: z.int().min(1) }),
  z.strictObject({ kind: z.literal("excluded"), at, clock: clockNameSchema.optional(), reason }),
  z.strictObject({ kind: z.literal("included"), at, clock: clockNameSchema.optional() }),
  z.strictObject({ kind: z.literal("state_noted"), at, state: z.string() }),
  z.strictObject({ kind: z.literal("security_marked"), at }),
  z.strictObject({ kind: z.literal("security_unmarked"), at }),
  z.strictObject({ kind: z.literal("message"), at, direction: z.enum(["in", "out"]), internal: z.boolean() }),
]);

export type CaseEvent = z.infer<typeof caseEventSchema>;
export type CaseEventKind = CaseEvent["kind"];
