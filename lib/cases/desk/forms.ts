import * as z from "zod";
import { prioritySchema, waitReasonSchema } from "@/lib/sla/events";
import { isoDateSchema } from "@/lib/time/calendar";
import { manyLines, oneLine } from "@/lib/typed-text";

/** Letters of a message, a final report or a canned answer. */
export const longestMessage = 5_000;

/** Which case, and the last event that the page showed; a list of cases shows none. */
export const targetSchema = z.object({
  org: z.string(),
  ref: z.string().max(40),
  seen: z.coerce.number().int().min(0).optional(),
});

const message = (missing: string) => manyLines.min(1, missing).max(longestMessage, "caseDesk.invalid.textLong");
const reason = oneLine.min(5, "caseDesk.invalid.reasonMissing").max(300, "caseDesk.invalid.reasonLong");

export const textSchema = targetSchema.extend({ text: message("caseDesk.invalid.textMissing") });
export const reportSchema = targetSchema.extend({ text: message("caseDesk.invalid.reportMissing") });
export const reopenSchema = targetSchema.extend({ reason });

/** A person's id, "me", or nobody. */
export const assignSchema = targetSchema.extend({
  person: z.union([z.uuid(), z.literal(["", "me"])]),
  /** Left out, the case stays in its group. */
  group: oneLine.max(80, "caseDesk.invalid.groupLong").optional(),
});

export const rateSchema = targetSchema.extend({
  priority: z.coerce.number().pipe(prioritySchema),
  service: z.string().min(1).max(80),
  reason,
});

export const waitSchema = targetSchema
  .extend({
    reason: waitReasonSchema,
    party: oneLine.max(120, "caseDesk.invalid.partyLong").default(""),
    reference: oneLine.max(80, "caseDesk.invalid.referenceLong").default(""),
    nextContact: z.union([isoDateSchema, z.literal("")], "caseDesk.invalid.dayMissing").default(""),
    text: manyLines.max(longestMessage, "caseDesk.invalid.textLong").default(""),
  })
  .refine(({ reason: why, party }) => why !== "third_party" || party !== "", {
    path: ["party"],
    message: "caseDesk.invalid.partyMissing",
  })
  .refine(({ reason: why, nextContact }) => why === "maintenance" || nextContact !== "", {
    path: ["nextContact"],
    message: "caseDesk.invalid.dayMissing",
  });

export const mergeSchema = targetSchema.extend({
  into: oneLine.min(1, "caseDesk.invalid.intoMissing").max(40, "caseDesk.invalid.intoMissing"),
  text: message("caseDesk.invalid.mergeTextMissing"),
});

export const problemSchema = targetSchema.extend({ problem: oneLine.max(40) });

export const viewSchema = z.object({
  name: oneLine.min(1, "caseDesk.invalid.viewMissing").max(40, "caseDesk.invalid.viewLong"),
  query: z.string().max(500),
});

export const cannedSchema = z.object({
  answer: z.union([z.uuid(), z.literal("")]),
  lang: z.enum(["sv", "en"]),
  title: oneLine.min(3, "caseDesk.invalid.cannedTitleMissing").max(80, "caseDesk.invalid.cannedTitleLong"),
  body: manyLines.min(5, "caseDesk.invalid.cannedBodyMissing").max(longestMessage, "caseDesk.invalid.textLong"),
  /** The key of a public article, or nothing. */
  article: z.string().max(160),
});
