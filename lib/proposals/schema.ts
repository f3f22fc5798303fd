import * as z from "zod";
import { decidingForums, outcomes } from "@/lib/measures/proposals/record";
import { manyLines } from "@/lib/typed-text";
import { longestReason } from "./decision";

const day = z.iso.date("proposalDecisions.wrong.date");
const optionalDay = z
  .union([z.literal(""), day], "proposalDecisions.wrong.date")
  .default("")
  .transform((text) => text || null);
const optionalPerson = z
  .union([z.literal(""), z.uuid()])
  .default("")
  .transform((id) => id || null);

const place = {
  org: z.string(),
  document: z.uuid(),
  /** For the address of the page. */
  key: z.string(),
};

export const decideSchema = z.object({
  ...place,
  lang: z.enum(["sv", "en"]),
  version: z.coerce.number().int().min(1),
  after: z.coerce.number().int().min(0),
  outcome: z.enum(outcomes, "proposalDecisions.wrong.outcome"),
  forum: z.enum(decidingForums, "proposalDecisions.wrong.forum"),
  reason: manyLines.min(1, "proposalDecisions.wrong.reason").max(longestReason, "proposalDecisions.wrong.reasonLong"),
  decidedOn: day,
  decidedBy: z.uuid("proposalDecisions.wrong.decider"),
  until: optionalDay,
  responsible: optionalPerson,
  dueOn: optionalDay,
});

export const carriedOutSchema = z.object({
  ...place,
  number: z.coerce.number().int().min(1),
  doneOn: day,
  note: manyLines.max(longestReason, "proposalDecisions.wrong.reasonLong").default(""),
});
