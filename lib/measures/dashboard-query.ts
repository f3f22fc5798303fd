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
  const changed = period !== undefined && isOtherMonths(query.shown, period, from, to);
  if (period === undefined || period === ownMonths || changed) return { ...read, from, to };
  return period === usualPeriod ? read : { ...read, period };
}

/** What a form showed when it was opened: it tells whether the months were changed and the choice of period was not. */
export function shownText(period: string, from: string, to: string): string {
  return `${period}.${from}.${to}`;
}

function isOtherMonths(shown: string | undefined, period: string, from?: string, to?: string): boolean {
  if (!shown?.startsWith(`${period}.`) || from === undefined || to === undefined) return false;
  return shown !== shownText(period, from, to);
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
