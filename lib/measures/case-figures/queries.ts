import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { DashboardQuery } from "../dashboard-query";
import type { Facts } from "../facts";
import { listAnswers, listContacts, listParts, listRepeatMonths } from "../kpi/case-queries";
import { instantOf, listUntouched } from "../kpi/instant-queries";
import { noFacts } from "../no-facts";
import { readDashboard } from "../queries";
import { caseFiguresOf } from "./case-figures";

/** The dashboard of cases at `now` (epoch milliseconds). What only those may know who see cases is not asked for others. */
export async function readCaseFigures(
  scope: Scope,
  org: { id: string; timeZone: string },
  query: DashboardQuery,
  now: number,
) {
  const { readBefore, ...page } = await readDashboard(scope, org, query, now);
  const { view, previous, backlogAt } = page.dashboard;
  const { period, priority, service, time } = view;
  const span = { from: previous && previous.from < period.from ? previous.from : period.from, to: period.to };
  const seesCases = scope.orgs("cases.read_org").includes(org.id);
  const instant = instantOf(period.to, backlogAt, now);
  const isChosen = (row: { priority: number; service: string }) =>
    (priority === null || row.priority === priority) && (service === null || row.service === service);
  const facts: Facts = {
    ...noFacts,
    contacts: (await listContacts(scope, org.id, span)).filter(isChosen),
    answers: (await listAnswers(scope, org.id, span, time)).filter(isChosen),
    ...(seesCases && {
      repeats: (await listRepeatMonths(scope, org.id, span)).filter(isChosen),
      untouched: (await listUntouched(scope, org.id, [instant])).filter(isChosen),
    }),
  };
  const parts = seesCases ? await listParts(scope, org.id, { ...period, flow: "opened", priority, service }) : null;
  // A sum of months is held against as many months.
  const isAsLong = previous?.months.length === period.months.length;
  const partsBefore =
    seesCases && previous && isAsLong
      ? await listParts(scope, org.id, { ...previous, flow: "opened", priority, service })
      : null;
  return {
    ...page,
    before: readBefore(),
    cases: caseFiguresOf({ dashboard: page.dashboard, facts, parts, partsBefore }),
  };
}

export type CaseFiguresPage = Awaited<ReturnType<typeof readCaseFigures>>;
