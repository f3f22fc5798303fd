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
 * How each of some customers stands at `now` (epoch milliseconds), as far as the viewer may see it: over all customers at
 * once, from rollups and from what is open. What may not be seen is not asked for.
 */
export async function listStandings(scope: Scope, orgs: readonly Org[], now: number): Promise<Standing[]> {
  const months = new Map(orgs.map(({ id, timeZone }) => [id, addMonths(monthAt(now, timeZone), -1)]));
  const { promised, levels, escalated, opinions, questions } = await readStanding(scope, months);
  const { late, urgent } = await readRunning(scope, now);
  const decided = await listDecidedTargets(scope, [...months.keys()], "satisfaction.csat");
  const opinionOf = (orgId: string, month: MonthKey) => {
    const opinion = opinions.get(orgId);
    if (!opinion) return null;
    const ofSurvey = surveySettingsSchema.safeParse(opinion.values).data?.target ?? null;
    const target = goalOf(month, decided.get(orgId) ?? [], ofSurvey)?.share ?? null;
    return { answered: opinion.answered, satisfied: opinion.satisfied, target };
  };
  return orgs.map(({ id: orgId }) => {
    const month = months.get(orgId) ?? "";
    const [level, running] = [levels.get(orgId), late.get(orgId) ?? []];
    // A clock that is late and still runs was missed in the month it was due.
    const missed = running.filter((row) => row.month === month).reduce((sum, { n }) => sum + n, 0);
    const breached = (level?.breached ?? 0) + missed;
    const asked = questions.get(orgId);
    return {
      orgId,
      level: { month, met: level?.met ?? 0, breached, promised: promisedIn(month, promised.get(orgId) ?? []) },
      late: running.reduce((sum, { n }) => sum + n, 0),
      urgent: urgent.get(orgId)?.n ?? null,
      escalated: escalated.get(orgId)?.n ?? null,
      opinion: opinionOf(orgId, month),
      questions: asked ? { open: asked.open, oldestDays: Math.floor((now - Date.parse(asked.oldest)) / dayMs) } : null,
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

interface Read {
  promised: Row<Promised>[];
  levels: Row<{ met: number; breached: number }>[];
  escalated: Row<{ n: number }>[];
  opinions: Row<{ answered: number; satisfied: number; values: unknown }>[];
  questions: Row<{ open: number; oldest: string }>[];
}

/** What was promised and kept, what is escalated, what users think and what is asked about prices. */
async function readStanding(scope: Scope, months: ReadonlyMap<string, MonthKey>) {
  const levels = [...scope.orgs("sla.read")];
  const cases = [...scope.orgs("cases.read_org")];
  const billing = [...scope.orgs("billing.read")];
  const opinions = scope.orgs("satisfaction.read");
  const [read] = await scope.db.$queryRaw<Read[]>`/* prepared */
    select
      (select coalesce(json_agg(json_build_object('orgId', org_id, 'validFrom', valid_from,
          'share', (terms ->> 'promisedShare')::float)), '[]')
        from agreement_version where org_id = any (${levels}::uuid[])) as promised,
      (select coalesce(json_agg(level), '[]') from (
        select m.org_id as "orgId", sum(m.met)::int as met, sum(m.breached)::int as breached
        from jsonb_to_recordset(${monthRows(months, levels)}::jsonb) as w (org uuid, month text)
        join sla_month m on m.org_id = w.org and m.month = w.month and m.clock = 'resolution'
        group by m.org_id) as level) as levels,
      (select coalesce(json_agg(open), '[]') from (
        select e.org_id as "orgId", count(*)::int as n
        from escalation e join cases c on c.org_id = e.org_id and c.id = e.case_id
        where e.org_id = any (${cases}::uuid[]) and e.closed_at is null and ${insideSql(scope)}
        group by e.org_id) as open) as escalated,
      (select coalesce(json_agg(opinion), '[]') from (
        select i.org_id as "orgId", count(i.answered_at)::int as answered, count(*) filter (where i.score >= 4)::int as satisfied,
          (select s.values from survey_settings s where s.org_id = i.org_id order by s.version desc limit 1) as values
        from jsonb_to_recordset(${monthRows(months, opinions)}::jsonb) as w (org uuid, month text, since text)
        join survey_invitation i on i.org_id = w.org and i.closed_month between w.since and w.month
        group by i.org_id) as opinion) as opinions,
      (select coalesce(json_agg(question), '[]') from (
        select org_id as "orgId", count(*)::int as open, min(asked_at) as oldest
        from price_question where org_id = any (${billing}::uuid[]) and state = 'open'
        group by org_id) as question) as questions`;
  return {
    promised: grouped(read?.promised ?? []),
    levels: byOrg(read?.levels ?? []),
    escalated: byOrg(read?.escalated ?? []),
    opinions: byOrg(read?.opinions ?? []),
    questions: byOrg(read?.questions ?? []),
  };
}

/** Clocks that are late and still run, by the month in which they were due, and open cases of priority 1 and 2. */
async function readRunning(scope: Scope, now: number) {
  const levels = [...scope.orgs("sla.read")];
  const cases = [...scope.orgs("cases.read_org")];
  const [read] = await scope.reckon(
    () => scope.db.$queryRaw<
      { late: Row<{ month: MonthKey; n: number }>[]; urgent: Row<{ n: number }>[] }[]
    >`/* prepared */
      select
        (select coalesce(json_agg(late), '[]') from (
          select org_id as "orgId", due_month as month, count(*)::int as n from sla_outcome
          where org_id = any (${levels}::uuid[]) and clock = 'resolution' and outcome = 'running'
            and due_at <= least(${new Date(now)}::timestamptz, paused_at)
          group by org_id, due_month) as late) as late,
        (select coalesce(json_agg(urgent), '[]') from (
          select org_id as "orgId", count(*)::int as n from cases
          where org_id = any (${cases}::uuid[]) and closed_at is null and resolved_at is null and priority <= 2
          group by org_id) as urgent) as urgent`,
  );
  return { late: grouped(read?.late ?? []), urgent: byOrg(read?.urgent ?? []) };
}
