import * as z from "zod";
import { oneLine } from "@/lib/typed-text";
import { newCaseSchema, newEventSchema } from "./schemas";

/** What is reported by a signed body: the same as is posted to cases and events, with its type. */
export const hookBodySchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("case.opened"), data: newCaseSchema }),
  z.strictObject({
    type: z.literal("case.event"),
    reference: oneLine.min(1).max(40).describe("Of the case it happened to, as NORD-123."),
    data: newEventSchema,
  }),
]);
