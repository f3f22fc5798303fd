import * as z from "zod";
import { prioritySchema, waitReasonSchema } from "@/lib/sla/events";
import { manyLines, oneLine } from "@/lib/typed-text";
import { numberOfCursor } from "./cursor";
import { caseKinds, caseStates } from "./words";

/** What the API takes. `openapi.json` is made from these, so each field says what it is. */
const instant = z.iso
  .datetime({ offset: true })
  .refine((text) => isKnownInstant(text), "Write an instant of the years 2000 to 2099.");

function isKnownInstant(text: string): boolean {
  const at = Date.parse(text);
  return at >= Date.UTC(2000) && at < Date.UTC(2100);
}

const line = (most: number) => oneLine.min(1).max(most);
const priority = prioritySchema.describe("1 is the most urgent.");
const service = line(80).describe("The key of one of the customer's services.");
const happened = instant.optional().describe("When it happened; now when left out. Not in the future.");
const author = line(120).optional().describe("Who did it, by name; the name of the key when left out.");

export const newCaseSchema = z.strictObject({
  title: oneLine.min(3).max(160),
  description: manyLines.max(20_000).optional(),
  service,
  priority: priority.optional().describe("The least urgent of the agreement when left out."),
  kind: z.enum(caseKinds).optional().describe("incident when left out."),
  category: line(100).optional(),
  subcategory: line(100).optional(),
  requesterName: line(120).optional().describe("Whom it concerns, by name."),
  assignedGroup: line(120).optional(),
  assignee: line(120).optional(),
  externalKey: line(200)
    .optional()
    .describe("The case's own key in the system that sends it. A second case with the same key is refused."),
  openedAt: instant.optional().describe("Now when left out. Not in the future."),
  attributes: z
    .record(z.string().regex(/^[\p{L}\p{N}_ .-]{1,60}$/u), oneLine.max(500))
    .refine((all) => Object.keys(all).length <= 30, "Send at most 30 of them.")
    .optional()
    .describe("What else that system says, by its own names. Kept, and not shown."),
});
export type NewCase = z.infer<typeof newCaseSchema>;

const text = manyLines.min(1).max(20_000);
const event = { at: happened, author };
const said = { ...event, text: text.optional().describe("What was said about it, in the thread.") };

export const newEventSchema = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("message"),
      ...event,
      direction: z.enum(["in", "out"]).describe("in comes from the customer, out goes to them."),
      text,
      automatic: z
        .boolean()
        .optional()
        .describe("true for what no person wrote. The first other message out stops the response clock."),
    })
    .describe("A message that both sides read. Internal notes are not taken."),
  z.strictObject({ kind: z.literal("first_response"), ...event }).describe("Somebody has answered, elsewhere."),
  z.strictObject({ kind: z.literal("assigned"), ...event, to: line(120) }),
  z.strictObject({ kind: z.literal("priority_changed"), ...event, priority }),
  z.strictObject({ kind: z.literal("service_changed"), ...event, service }),
  z
    .strictObject({
      kind: z.literal("waiting_started"),
      ...said,
      reason: waitReasonSchema,
      party: line(120).optional(),
    })
    .describe("Which waits pause which clock is written in the agreement."),
  z.strictObject({ kind: z.literal("waiting_ended"), ...event }),
  z.strictObject({ kind: z.literal("resolved"), ...said }),
  z.strictObject({ kind: z.literal("reopened"), ...said }),
  z.strictObject({ kind: z.literal("closed"), ...event }),
  z.strictObject({ kind: z.literal("escalated"), ...event, level: z.int().min(1).max(9) }),
]);
export type NewEvent = z.infer<typeof newEventSchema>;

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .refine((digits) => Number(digits) >= least && Number(digits) <= most, `Send ${least} to ${most}.`);
const limit = wholeNumber(1, 200).optional().describe("How many at most, 1 to 200; 50 when left out.");
const after = z
  .string()
  .refine((cursor) => numberOfCursor(cursor) !== null, "Send next of the page before, as it is.")
  .optional()
  .describe("next of the page before.");

export const caseListSchema = z.strictObject({
  state: z.enum(caseStates).optional().describe("unclosed is everything but closed."),
  priority: z.enum(["1", "2", "3", "4", "5"]).optional(),
  service: oneLine.min(1).max(80).optional(),
  externalKey: oneLine.min(1).max(200).optional(),
  updatedSince: instant.optional().describe("Cases about which something was recorded at this instant or later."),
  limit,
  after,
});
export type CaseListAsked = z.infer<typeof caseListSchema>;

export const eventListSchema = z.strictObject({ limit, after });

const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);
export const kpiSchema = z.strictObject({
  from: month.describe("The first month, as 2026-10, local to the customer."),
  to: month.describe("The last month, which is included."),
  by: z
    .enum(["month", "priority", "service", "category", "site", "channel"])
    .optional()
    .describe("category, site and channel divide the counts of opened, resolved and closed cases."),
});
