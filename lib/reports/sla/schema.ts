import * as z from "zod";
import { clockNameSchema } from "@/lib/sla/events";
import { monthKeySchema } from "@/lib/time/local-month";

const org = z.string();
const month = monthKeySchema;

export const beginSchema = z.object({
  org,
  month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, "reports.monthMissing"),
});

export const summarySchema = z.object({
  ...{ org, month },
  summary: z.string().trim().max(4_000, "reports.summaryLong"),
  revision: z.coerce.number().int(),
});

export const commentSchema = z.object({
  ...{ org, month },
  case: z.uuid(),
  clock: clockNameSchema,
  cycle: z.coerce.number().int().min(1).max(1_000),
  body: z.string().trim().max(2_000, "reports.commentLong"),
});

/** `revision` is that of the summary which the page showed. */
export const publishSchema = z.object({ org, month, revision: z.coerce.number().int() });

export const subscribeSchema = z.object({ org, on: z.enum(["true", "false"]) });
