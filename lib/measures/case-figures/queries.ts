import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { DashboardQuery } from "../dashboard-query";
import type { Facts } from "../facts";
import { listAnswersOf, listParts, listRepeatMonths } from "../kpi/case-queries";
import { noFacts } from "../no-facts";
import { readDashboardFacts } from "../queries";
import { caseFiguresOf } from "./case-figures";

/** The dashboard of cases at `now` (epoch milliseconds). What only those may know who see cases is not asked for others. */
export async function readCaseFigures(
  scope: Scope,
  org: { id: string; timeZone: string },
  query: DashboardQuery,
  now: number,
) {
  const seesCases = scope.orgs("cases.read_org").includes(org.id);
  const read = await readDashboardFacts(scope, org, query, now, { isOfCases: seesCases });
  const { readBefore, facts: known, ...page } = read;
  const { view, previous } = page.dashboard;
  const { period, priority, service, time } = view;
  const span = { from: previous && previous.from < period.from ? previous.from : period.from, to: period.to };
  const isChosen = (row: { priority: number; service: string }) =>
    (priority === null || row.priority === priority) && (service === null || row.service === service);
  const facts: Facts = {
    ...noFacts,
    contacts: known.flow,
    answers: await listAnswersOf(scope, org.id, known.flow, time),
    ...(seesCases && {
      repeats: (await listRepeatMonths(scope, org.id, span)).filter(isChosen),
      untouched: known.untouched ?? [],
    }),
  };
  // A sum of months is held against as many months.
  const isAsLong = previous?.months.length === period.months.length;
  const spans = isAsLong ? [period, previous] : [period];
  const [parts = null, partsBefore = null] = seesCases
    ? await listParts(scope, org.id, { spans, flow: "opened", priority, service })
    : [];
  return {
    ...page,
    before: readBefore(),
    cases: caseFiguresOf({ dashboard: page.dashboard, facts, parts, partsBefore }),
  };
}

export type CaseFiguresPage = Awaited<ReturnType<typeof readCaseFigures>>;
