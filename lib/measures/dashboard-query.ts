import * as z from "zod";
import { clockNameSchema } from "@/lib/sla/events";
import { monthKeySchema } from "@/lib/time/local-month";

/** What a dashboard's address may say; anything else is left out. */
const schema = z.object({
  from: monthKeySchema.optional().catch(undefined),
  to: monthKeySchema.optional().catch(undefined),
  priority: z.coerce.number().int().min(1).max(5).optional().catch(undefined),
  service: z.string().min(1).max(100).optional().catch(undefined),
  clock: clockNameSchema.catch("resolution"),
  time: z.enum(["business", "calendar"]).catch("business"),
});
export type DashboardQuery = z.infer<typeof schema>;

export function dashboardQueryOf(query: Readonly<Record<string, string | undefined>>): DashboardQuery {
  return schema.parse(query);
}

/** The same as an address, without what is usual. */
export function textOfDashboardQuery(query: DashboardQuery): Record<string, string | undefined> {
  return {
    from: query.from,
    to: query.to,
    priority: query.priority?.toString(),
    service: query.service,
    clock: query.clock === "resolution" ? undefined : query.clock,
    time: query.time === "business" ? undefined : query.time,
  };
}
