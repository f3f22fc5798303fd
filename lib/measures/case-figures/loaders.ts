import "server-only";
import { getLocale } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { getSiteNames } from "@/lib/organisation/queries";
import { singleValues } from "@/lib/single-values";
import { dashboardQueryOf } from "../dashboard-query";
import { listSavedViews } from "../views/queries";
import { readCaseFigures } from "./queries";

/** The dashboard of cases of a customer, as the address asks for it. */
export async function loadCaseFigures(slug: string, search: Readonly<Record<string, unknown>>) {
  const { viewer, org } = await requireCustomer(slug, "sla.read");
  const query = dashboardQueryOf(singleValues({ ...search }));
  const lang = await getLocale();
  const page = await inScope(viewer, async (scope) => ({
    ...(await readCaseFigures(scope, org, query, Date.now())),
    sites: await getSiteNames(scope, org.id),
    views: await listSavedViews(scope, org.id, "cases"),
  }));
  return { org, query, lang, ...page, mayListCases: can(viewer, "cases.read_org", org.id) };
}
