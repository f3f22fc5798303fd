import "server-only";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { singleValues } from "@/lib/single-values";
import { localDateAt } from "@/lib/time/local-date";
import { monthAt } from "@/lib/time/local-month";
import { dashboardQueryOf } from "../dashboard-query";
import { listDecidedOf } from "../goal/goal-queries";
import { actionRows, type ForumRecord, meetingRows } from "../kpi/forum-facts";
import { getForumRecord } from "../kpi/forum-queries";
import { choosePeriod, comparedPeriod, type DataSpan } from "../periods";
import { listSavedViews } from "../views/queries";
import { forumFiguresOf, forumKpis } from "./forum-figures";
import { listMarkedMeetings } from "./queries";

/** The dashboard of a customer's forums, as the address asks for it. */
export async function loadForumFigures(slug: string, search: Readonly<Record<string, unknown>>) {
  const { viewer, org } = await requireCustomer(slug, "forums.read");
  const query = dashboardQueryOf(singleValues({ ...search }));
  const now = Date.now();
  const current = monthAt(now, org.timeZone);
  const today = localDateAt(now, org.timeZone);
  return inScope(viewer, async (scope) => {
    const record = await getForumRecord(scope, org.id);
    const span = spanOf(record, current);
    const period = choosePeriod(query, span, current);
    const { compare = "before" } = query;
    const asked = { from: comparedPeriod(period, compare).from, to: period.to };
    const dashboard = forumFiguresOf({
      ...{ period, compare, first: span.first, now, targets: await listDecidedOf(scope, org.id, forumKpis) },
      meetings: meetingRows(record, asked, today),
      actions: actionRows(record.actions, asked, today),
    });
    const marked = await listMarkedMeetings(scope, org.id, period);
    const views = await listSavedViews(scope, org.id, "forums");
    return { org, query, current, span, now, dashboard, marked, views };
  });
}

export type ForumFiguresPage = Awaited<ReturnType<typeof loadForumFigures>>;

/** From the first thing recorded to the month that goes on. */
function spanOf({ agreed, held, actions }: ForumRecord, current: string): DataSpan {
  const months = [
    ...agreed.map(({ validFrom }) => validFrom),
    ...held.map(({ heldOn }) => heldOn.slice(0, 7)),
    ...actions.map(({ decidedOn }) => decidedOn.slice(0, 7)),
  ].toSorted();
  const first = months[0];
  return first === undefined || first > current ? { first: null, last: null } : { first, last: current };
}
