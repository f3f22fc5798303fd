import "server-only";
import { type Asked, ask, asked } from "@/lib/access/ask-queries";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import { addMonths, type MonthKey, monthAt, monthsBetween } from "@/lib/time/local-month";
import type { SurveyCell } from "./figures";
import type { NpsTotals } from "./relation";
import { type TrendAlarm, trendAlarms } from "./trend";

interface SurveyFilter {
  from: MonthKey;
  to: MonthKey;
  service: string | null;
  priority: number | null;
}

/** What the invitations of some cohorts amount to, by what their cases were. */
export async function getSurveyCells(scope: Scope, orgId: string, filter: SurveyFilter): Promise<SurveyCell[]> {
  return ask(scope, surveyCellsAsked(scope, orgId, filter));
}

export function surveyCellsAsked(scope: Scope, orgId: string, filter: SurveyFilter): Asked<SurveyCell[]> {
  scope.require("satisfaction.read", orgId);
  const { from, to, service, priority } = filter;
  const byService = service === null ? Prisma.empty : Prisma.sql`and service_key = ${service}`;
  const byPriority = priority === null ? Prisma.empty : Prisma.sql`and priority = ${priority}`;
  const sql = Prisma.sql`
    select closed_month as month, service_key as service, category, site_key as site, priority,
      count(*) filter (where sent_at is not null and (answered_at is not null or superseded_at is null))::int as delivered,
      count(answered_at)::int as answered,
      count(*) filter (where score >= 4)::int as satisfied,
      coalesce(sum(score), 0)::int as "scoreSum",
      count(*) filter (where sent_at is not null and answered_at is null and superseded_at is not null)::int as superseded
    from survey_invitation
    where org_id = ${orgId}::uuid and closed_month between ${from} and ${to} ${byService} ${byPriority}
    group by closed_month, service_key, category, site_key, priority`;
  return asked(sql, (cells: SurveyCell[]) => cells);
}

/** First and last cohort that has been asked; null for a customer whose users have not been. */
export async function getSurveySpan(
  scope: Scope,
  orgId: string,
): Promise<{ first: MonthKey | null; last: MonthKey | null }> {
  scope.require("satisfaction.read", orgId);
  const { _min, _max } = await scope.db.surveyInvitation.aggregate({
    where: { orgId, sentAt: { not: null } },
    _min: { closedMonth: true },
    _max: { closedMonth: true },
  });
  return { first: _min.closedMonth, last: _max.closedMonth };
}

/** Answers to yearly surveys by the local month in which they were given. */
export async function getNpsCells(
  scope: Scope,
  orgId: string,
  { from, to }: Pick<SurveyFilter, "from" | "to">,
): Promise<(NpsTotals & { month: MonthKey })[]> {
  scope.require("satisfaction.read", orgId);
  return scope.db.$queryRaw`
    select answered_month as month, count(*) filter (where nps >= 9)::int as promoters,
      count(*) filter (where nps <= 6)::int as detractors, count(*)::int as n
    from relation_invitation
    where org_id = ${orgId}::uuid and answered_month between ${from} and ${to}
    group by answered_month`;
}

const watchedMonths = 3;

/**
 * The alarms of the last three cohorts that are over, for the tactical forum's agenda and the dashboard. A cohort is over
 * with its month; answers that still come move it. `targetIn` is the share aimed at in a month; null for none.
 */
export async function listTrendAlarms(
  scope: Scope,
  org: { id: string; timeZone: string },
  now: number,
  targetIn: (month: MonthKey) => number | null,
): Promise<TrendAlarm[]> {
  const last = addMonths(monthAt(now, org.timeZone), -1);
  const first = addMonths(last, 1 - watchedMonths);
  const span = { from: addMonths(first, -watchedMonths), to: last, service: null, priority: null };
  const cells = await getSurveyCells(scope, org.id, span);
  return trendAlarms(cells, monthsBetween(first, last), targetIn);
}

export interface QuestionMean {
  key: string;
  n: number;
  sum: number;
}

/** What the customer's own questions were answered, by key; of the answers of some cohorts. */
export async function getQuestionMeans(scope: Scope, orgId: string, filter: SurveyFilter): Promise<QuestionMean[]> {
  scope.require("satisfaction.read", orgId);
  const { from, to, service, priority } = filter;
  const byService = service === null ? Prisma.empty : Prisma.sql`and service_key = ${service}`;
  const byPriority = priority === null ? Prisma.empty : Prisma.sql`and priority = ${priority}`;
  return scope.db.$queryRaw`
    select given.key, count(*)::int as n, sum(given.value::int)::int as sum
    from survey_invitation, jsonb_each_text(extra) as given
    where org_id = ${orgId}::uuid and closed_month between ${from} and ${to} and answered_at is not null
      ${byService} ${byPriority}
    group by given.key`;
}
