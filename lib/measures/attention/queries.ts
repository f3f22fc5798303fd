import "server-only";
import type { Scope } from "@/lib/access/scope";
import { insideSql } from "@/lib/cases/security/seen";
import { surveySettingsSchema } from "@/lib/satisfaction/settings";
import { addMonths, type MonthKey, monthAt } from "@/lib/time/local-month";
import { goalOf } from "../goal/goal";
import { listDecidedTargets } from "../goal/goal-queries";
import { type Promised, promisedIn } from "../promises";
import type { Standing } from "./attention";

interface Org {
  id: string;
  timeZone: string;
}

const dayMs = 86_400_000;

/**
 * How each of some customers stands at `now` (epoch milliseconds), as far as the viewer may see it: one statement for each
 * kind of reason, over all customers at once, from rollups and from what is open. What may not be seen is not asked for.
 */
export async function listStandings(scope: Scope, orgs: readonly Org[], now: number): Promise<Standing[]> {
  const months = new Map(orgs.map(({ id, timeZone }) => [id, addMonths(monthAt(now, timeZone), -1)]));
  const promised = await promisesOf(scope);
  const levels = await levelsOf(scope, months);
  const late = await lateOf(scope, now);
  const urgent = await urgentOf(scope);
  const escalated = await escalatedOf(scope);
  const opinions = await opinionsOf(scope, months);
  const questions = await questionsOf(scope, now);
  return orgs.map(({ id: orgId }) => {
    const month = months.get(orgId) ?? "";
    const [level, running] = [levels.get(orgId), late.get(orgId) ?? []];
    // A clock that is late and still runs was missed in the month it was due.
    const missed = running.filter((row) => row.month === month).reduce((sum, { n }) => sum + n, 0);
    const breached = (level?.breached ?? 0) + missed;
    return {
      orgId,
      level: { month, met: level?.met ?? 0, breached, promised: promisedIn(month, promised.get(orgId) ?? []) },
      late: running.reduce((sum, { n }) => sum + n, 0),
      urgent: urgent.get(orgId)?.n ?? null,
      escalated: escalated.get(orgId)?.n ?? null,
      opinion: opinions.get(orgId) ?? null,
      questions: questions.get(orgId) ?? null,
    };
  });
}

type Row<Columns> = Columns & { orgId: string };

function grouped<Columns>(rows: readonly Row<Columns>[]): Map<string, Row<Columns>[]> {
  const groups = new Map<string, Row<Columns>[]>();
  for (const row of rows) groups.set(row.orgId, [...(groups.get(row.orgId) ?? []), row]);
  return groups;
}

const byOrg = <Columns>(rows: readonly Row<Columns>[]) => new Map(rows.map((row) => [row.orgId, row]));

/** The last whole month of each customer, and the first of the three that end with it, as rows that a statement joins. */
function monthRows(months: ReadonlyMap<string, MonthKey>, within: readonly string[]): string {
  const rows = [...months].filter(([org]) => within.includes(org));
  return JSON.stringify(rows.map(([org, month]) => ({ org, month, since: addMonths(month, -2) })));
}

async function promisesOf(scope: Scope): Promise<Map<string, Promised[]>> {
  const rows = await scope.db.$queryRaw<Row<Promised>[]>`
    select org_id as "orgId", valid_from::text as "validFrom", (terms ->> 'promisedShare')::float as share
    from agreement_version where org_id = any (${[...scope.orgs("sla.read")]}::uuid[])`;
  return grouped(rows);
}

async function levelsOf(scope: Scope, months: ReadonlyMap<string, MonthKey>) {
  const wanted = monthRows(months, scope.orgs("sla.read"));
  return byOrg(
    await scope.db.$queryRaw<Row<{ met: number; breached: number }>[]>`
      select m.org_id as "orgId", sum(m.met)::int as met, sum(m.breached)::int as breached
      from jsonb_to_recordset(${wanted}::jsonb) as w (org uuid, month text)
      join sla_month m on m.org_id = w.org and m.month = w.month and m.clock = 'resolution'
      group by m.org_id`,
  );
}

/** By the month in which they were due. */
async function lateOf(scope: Scope, now: number) {
  const orgs = [...scope.orgs("sla.read")];
  const rows = await scope.reckon(
    () => scope.db.$queryRaw<Row<{ month: MonthKey; n: number }>[]>`
      select org_id as "orgId", due_month as month, count(*)::int as n from sla_outcome
      where org_id = any (${orgs}::uuid[]) and clock = 'resolution' and outcome = 'running'
        and due_at <= least(${new Date(now)}::timestamptz, paused_at)
      group by org_id, due_month`,
  );
  return grouped(rows);
}

async function urgentOf(scope: Scope) {
  const orgs = [...scope.orgs("cases.read_org")];
  return byOrg(
    await scope.reckon(
      () => scope.db.$queryRaw<Row<{ n: number }>[]>`
        select org_id as "orgId", count(*)::int as n from cases
        where org_id = any (${orgs}::uuid[]) and closed_at is null and resolved_at is null and priority <= 2
        group by org_id`,
    ),
  );
}

async function escalatedOf(scope: Scope) {
  const orgs = [...scope.orgs("cases.read_org")];
  return byOrg(
    await scope.db.$queryRaw<Row<{ n: number }>[]>`
      select e.org_id as "orgId", count(*)::int as n
      from escalation e join cases c on c.org_id = e.org_id and c.id = e.case_id
      where e.org_id = any (${orgs}::uuid[]) and e.closed_at is null and ${insideSql(scope)}
      group by e.org_id`,
  );
}

async function opinionsOf(scope: Scope, months: ReadonlyMap<string, MonthKey>) {
  const orgs = scope.orgs("satisfaction.read");
  const rows = await scope.db.$queryRaw<Row<{ answered: number; satisfied: number; values: unknown }>[]>`
    select i.org_id as "orgId", count(i.answered_at)::int as answered, count(*) filter (where i.score >= 4)::int as satisfied,
      (select s.values from survey_settings s where s.org_id = i.org_id order by s.version desc limit 1) as values
    from jsonb_to_recordset(${monthRows(months, orgs)}::jsonb) as w (org uuid, month text, since text)
    join survey_invitation i on i.org_id = w.org and i.closed_month between w.since and w.month
    group by i.org_id`;
  const decided = await listDecidedTargets(scope, [...months.keys()], "satisfaction.csat");
  return byOrg(
    rows.map(({ values, ...row }) => {
      const ofSurvey = surveySettingsSchema.safeParse(values).data?.target ?? null;
      const goal = goalOf(months.get(row.orgId) ?? "", decided.get(row.orgId) ?? [], ofSurvey);
      return { ...row, target: goal?.share ?? null };
    }),
  );
}

async function questionsOf(scope: Scope, now: number) {
  const groups = await scope.db.priceQuestion.groupBy({
    by: ["orgId"],
    where: { ...scope.where("billing.read"), state: "open" },
    _count: true,
    _min: { askedAt: true },
  });
  return byOrg(
    groups.map(({ orgId, _count, _min }) => {
      const asked = _min.askedAt?.getTime() ?? now;
      return { orgId, open: _count, oldestDays: Math.floor((now - asked) / dayMs) };
    }),
  );
}
