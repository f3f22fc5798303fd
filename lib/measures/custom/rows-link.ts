import { queryOfFilter } from "@/lib/cases/filters";
import { routes } from "@/lib/routes";
import { type MonthKey, monthEnd } from "@/lib/time/local-month";
import type { KpiId } from "../catalogue";
import { rowsBehind } from "../drill";
import { placeOf } from "../kpi/place";

/** Where the rows behind a month of a figure are listed; null for one of the customer's own, and where only the count is kept. */
export function hrefOf(
  kpi: KpiId | null,
  org: { slug: string; timeZone: string },
  month: MonthKey,
  { mayListCases, now }: { mayListCases: boolean; now: number },
): string | null {
  if (kpi === null) return null;
  const isOfCases = /^(sla|cases|resolution|response)\./.test(kpi);
  if (!isOfCases || !mayListCases) return placeOf(kpi, org.slug, { from: month, to: month });
  const at = Math.min(now, monthEnd(month, org.timeZone));
  const slice = { from: month, to: month, priority: null, service: null, now, backlogAt: at };
  return routes.customer.cases(org.slug, queryOfFilter(rowsBehind(kpi, slice)));
}
