import "server-only";
import { getLocale } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { dashboardQueryOf } from "./dashboard-query";
import { listMarkedMeetings } from "./forum-figures/queries";
import { listCarriedOut } from "./kpi/change-queries";
import { readLevels } from "./level-queries";
import { listNamedProposals } from "./proposals/decided-queries";
import { readDashboard } from "./queries";
import { listSavedViews } from "./views/queries";

/** The service-level dashboard of a customer as the address asks for it, with the availability and the credits of its months. */
export async function loadServiceLevels(slug: string, search: Readonly<Record<string, string | undefined>>) {
  const { viewer, org } = await requireCustomer(slug, "sla.read");
  const query = dashboardQueryOf(search);
  const [lang, now] = [await getLocale(), Date.now()];
  const page = await inScope(viewer, async (scope) => {
    // Figures and clocks alone are counted here, all at once.
    const { readBefore, read, levels } = await scope.reckon(async () => {
      const { readBefore, ...read } = await readDashboard(scope, org, query, now);
      const { period, service } = read.dashboard.view;
      const levels = await readLevels(scope, org, { from: period.from, to: period.to, service, now });
      return { readBefore, read, levels };
    });
    const { period, service } = read.dashboard.view;
    const mayReadChanges = can(viewer, "changes.read", org.id);
    const { from, to } = period;
    const changes = mayReadChanges ? await listCarriedOut(scope, org, { from, to, service }) : [];
    const met = await listMarkedMeetings(scope, org.id, period);
    // A forum's decision is told beside the charts to those who may read the proposal.
    const mayRead = can(viewer, "proposals.read", org.id);
    const proposals = mayRead ? await listNamedProposals(scope, org.id, lang) : [];
    const views = await listSavedViews(scope, org.id, "sla");
    return { ...read, before: readBefore(), levels, changes, met, proposals, views };
  });
  const may = { listCases: can(viewer, "cases.read_org", org.id), registerOutages: can(viewer, "cases.write", org.id) };
  return { org, query, ...page, may };
}
