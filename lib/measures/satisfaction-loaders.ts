import "server-only";
import { getLocale } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { getServiceNames, getSiteNames } from "@/lib/organisation/queries";
import { listDoneActions } from "@/lib/satisfaction/action-queries";
import {
  getNpsCells,
  getQuestionMeans,
  getSurveyCells,
  getSurveySpan,
  listTrendAlarms,
} from "@/lib/satisfaction/figure-queries";
import { getSurveySettings } from "@/lib/satisfaction/settings-queries";
import { monthAt } from "@/lib/time/local-month";
import { dashboardQueryOf } from "./dashboard-query";
import { getOpinionGoals } from "./goal/goal-queries";
import { choosePeriod, comparedPeriod } from "./periods";
import { satisfactionOf } from "./satisfaction";
import { listSavedViews } from "./views/queries";

/** The dashboard of satisfaction of a customer, as the address asks for it. */
export async function loadSatisfaction(slug: string, search: Readonly<Record<string, string | undefined>>) {
  const { viewer, org } = await requireCustomer(slug, "satisfaction.read");
  const query = dashboardQueryOf(search);
  const { service: askedService, priority = null, compare = "before" } = query;
  const [lang, now] = [await getLocale(), Date.now()];
  const current = monthAt(now, org.timeZone);
  const page = await inScope(viewer, async (scope) => {
    const span = await getSurveySpan(scope, org.id);
    const services = await getServiceNames(scope, org.id, lang);
    const service = askedService && services.has(askedService) ? askedService : null;
    const period = choosePeriod(query, span, current);
    const filter = { from: period.from, to: period.to, service, priority };
    const before = comparedPeriod(period, compare).from;
    const settings = await getSurveySettings(scope, org.id);
    const goalOf = await getOpinionGoals(scope, org.id, settings?.target ?? null);
    return {
      ...{ span, services, service, settings, goalOf },
      sites: await getSiteNames(scope, org.id),
      dashboard: satisfactionOf({
        period,
        compare,
        cells: await getSurveyCells(scope, org.id, { ...filter, from: before }),
        nps: await getNpsCells(scope, org.id, { from: before, to: period.to }),
        now,
      }),
      questions: await getQuestionMeans(scope, org.id, filter),
      alarms: await listTrendAlarms(scope, org, now, (month) => goalOf(month)?.share ?? null),
      done: await listDoneActions(scope, org.id),
      views: await listSavedViews(scope, org.id, "satisfaction"),
    };
  });
  const may = {
    readAnswers: can(viewer, "satisfaction.remarks", org.id),
    manage: viewer.isSupplier && can(viewer, "satisfaction.manage", org.id),
  };
  return { org, query, ...page, priority, current, may };
}

export type SatisfactionPage = Awaited<ReturnType<typeof loadSatisfaction>>;
