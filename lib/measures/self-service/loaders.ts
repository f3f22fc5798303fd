import "server-only";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { singleValues } from "@/lib/single-values";
import { addMonths, monthAt } from "@/lib/time/local-month";
import { dashboardQueryOf } from "../dashboard-query";
import { listSelfService } from "../kpi/self-service-queries";
import { choosePeriod, comparedPeriod } from "../periods";
import { listSavedViews } from "../views/queries";
import { selfServiceOf, spanOfMonths } from "./self-service";

/** As many months as the log of searches is kept for. */
const keptMonths = 13;

/** The dashboard of knowledge and self-service of a customer, as the address asks for it. */
export async function loadSelfService(slug: string, search: Readonly<Record<string, unknown>>) {
  const { viewer, org } = await requireCustomer(slug, "sla.read");
  const query = dashboardQueryOf(singleValues({ ...search }));
  const now = Date.now();
  const current = monthAt(now, org.timeZone);
  return inScope(viewer, async (scope) => {
    const kept = await listSelfService(scope, org, { from: addMonths(current, -keptMonths), to: current }, now);
    const span = spanOfMonths(kept);
    const period = choosePeriod(query, span, current);
    const { compare = "before" } = query;
    const { from } = comparedPeriod(period, compare);
    const first = kept[0]?.month ?? current;
    const rows = from < first ? await listSelfService(scope, org, { from, to: current }, now) : kept;
    const dashboard = selfServiceOf({ period, compare, rows, now });
    const views = await listSavedViews(scope, org.id, "selfService");
    return { org, query, current, span, now, dashboard, views };
  });
}

export type SelfServicePage = Awaited<ReturnType<typeof loadSelfService>>;
