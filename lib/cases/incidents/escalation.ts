import * as z from "zod";
import { escalationLevels } from "./escalation-levels";

const where = { org: z.string(), ref: z.string().max(40) };

export const escalateSchema = z.object({
  ...where,
  level: z.coerce.number().pipe(z.literal(escalationLevels)),
  reason: z.string().trim().min(10, "incidents.escalate.reasonMissing").max(1_000, "incidents.escalate.reasonLong"),
});

export const closeEscalationSchema = z.object({
  ...where,
  escalation: z.uuid(),
  outcome: z.string().trim().min(5, "incidents.escalate.outcomeMissing").max(1_000, "incidents.escalate.outcomeLong"),
});
