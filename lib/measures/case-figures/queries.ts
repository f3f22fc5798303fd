import "server-only";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import type { MonthKey } from "@/lib/time/local-month";
import type { DashboardQuery } from "../dashboard-query";
import type { Facts } from "../facts";
import { listAnswers, listContacts, listRepeatMonths, listUntouched } from "../kpi/case-queries";
import type { CasePart } from "../kpi/divisions";
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
  const page = await readDashboard(scope, org, query, now);
  const { view, previous, backlogAt } = page.dashboard;
  const { period, priority, service, time } = view;
  const span = { from: previous && previous.from < period.from ? previous.from : period.from, to: period.to };
  const seesCases = scope.orgs("cases.read_org").includes(org.id);
  const isChosen = (row: { priority: number; service: string }) =>
    (priority === null || row.priority === priority) && (service === null || row.service === service);
  const facts: Facts = {
    ...noFacts,
    contacts: (await listContacts(scope, org.id, span)).filter(isChosen),
    answers: (await listAnswers(scope, org.id, span, time)).filter(isChosen),
    ...(seesCases && {
      repeats: (await listRepeatMonths(scope, org, span)).filter(isChosen),
      untouched: (await listUntouched(scope, org.id, backlogAt)).filter(isChosen),
    }),
  };
  const parts = seesCases ? await listOpenedParts(scope, org.id, { ...period, priority, service }) : null;
  return { ...page, cases: caseFiguresOf({ dashboard: page.dashboard, facts, parts }) };
}

export type CaseFiguresPage = Awaited<ReturnType<typeof readCaseFigures>>;

interface Chosen {
  from: MonthKey;
  to: MonthKey;
  priority: number | null;
  service: string | null;
}

/** Opened cases by category, site and channel in one pass. A security case is counted and its category is not told. */
async function listOpenedParts(
  scope: Scope,
  orgId: string,
  { from, to, priority, service }: Chosen,
): Promise<{ part: CasePart; key: string; count: number }[]> {
  scope.require("cases.read_org", orgId);
  const byPriority = priority === null ? Prisma.empty : Prisma.sql`and priority = ${priority}`;
  const byService = service === null ? Prisma.empty : Prisma.sql`and service_key = ${service}`;
  return scope.reckon(
    () => scope.db.$queryRaw<{ part: CasePart; key: string; count: number }[]>`
      select case when grouping(category) = 0 then 'category' when grouping(site) = 0 then 'site' else 'channel' end as part,
        coalesce(category, site, channel, '') as key, count(*)::int as count
      from (
        select case when is_security then '' else coalesce(category, '') end as category,
          coalesce(site_key, '') as site, channel
        from cases where org_id = ${orgId}::uuid and opened_month between ${from} and ${to} ${byPriority} ${byService}
      ) as opened
      group by grouping sets ((category), (site), (channel))`,
  );
}
