import * as z from "zod";
import { clockNameSchema } from "@/lib/sla/events";
import { monthKeySchema } from "@/lib/time/local-month";
import { comparisons } from "./periods";

/** What a form says for the usual period, and for months of one's own. */
export const usualPeriod = "usual";
export const ownMonths = "months";

/** What a dashboard's address may say; anything else is left out. */
const schema = z.object({
  period: z
    .string()
    .regex(/^[\w-]{1,10}$/)
    .optional()
    .catch(undefined),
  compare: z.enum(comparisons).optional().catch(undefined),
  from: monthKeySchema.optional().catch(undefined),
  to: monthKeySchema.optional().catch(undefined),
  priority: z.coerce.number().int().min(1).max(5).optional().catch(undefined),
  service: z.string().min(1).max(100).optional().catch(undefined),
  clock: clockNameSchema.catch("resolution"),
  time: z.enum(["business", "calendar"]).catch("business"),
});
export type DashboardQuery = z.infer<typeof schema>;

export function dashboardQueryOf(query: Readonly<Record<string, string | undefined>>): DashboardQuery {
  const { period, from, to, ...read } = schema.parse(query);
  // The form sends the months along with every choice; they count where they are what was chosen.
  if (period === undefined || period === ownMonths) return { ...read, from, to };
  return period === usualPeriod ? read : { ...read, period };
}

/** The same as an address, without what is usual. */
export function textOfDashboardQuery(query: DashboardQuery): Record<string, string | undefined> {
  return {
    period: query.period,
    compare: query.compare === "before" ? undefined : query.compare,
    from: query.from,
    to: query.to,
    priority: query.priority?.toString(),
    service: query.service,
    clock: query.clock === "resolution" ? undefined : query.clock,
    time: query.time === "business" ? undefined : query.time,
  };
}
