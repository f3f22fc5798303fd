import "server-only";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { dashboardQueryOf } from "./dashboard-query";
import { readDashboard } from "./queries";

/** The service-level dashboard of a customer, as the address asks for it. */
export async function loadDashboard(slug: string, search: Readonly<Record<string, string | undefined>>) {
  const { viewer, org } = await requireCustomer(slug, "sla.read");
  const query = dashboardQueryOf(search);
  const page = await inScope(viewer, (scope) => readDashboard(scope, org, query, Date.now()));
  return { org, query, ...page, mayListCases: can(viewer, "cases.read_org", org.id) };
}
