import "server-only";
import type { Scope } from "@/lib/access/scope";
import { clocksSql } from "@/lib/cases/filter-sql";
import { listFollowUpsOf } from "@/lib/cases/incidents/queries";
import { caseReference } from "@/lib/cases/reference";
import { rowsBehind } from "@/lib/measures/drill";
import { readLevels } from "@/lib/measures/level-queries";
import { readDashboard } from "@/lib/measures/queries";
import { attainment } from "@/lib/sla/attainment";
import type { ClockName } from "@/lib/sla/events";
import { loadTerms } from "@/lib/sla/queries";
import { serviceCredit } from "@/lib/sla/service-credit";
import { versionOfMonth } from "@/lib/sla/version-of-month";
import { addMonths, type MonthKey } from "@/lib/time/local-month";
import type { ReportAvailability, ReportedOutage, ReportedService } from "./availability";
import type { CreditDerivation, ReportBreach, ReportFigures, ReportIncident } from "./content";

export interface ReportedCustomer {
  id: string;
  key: string;
  name: string;
  timeZone: string;
}

/** A month's figures at `now` (epoch milliseconds), by the dashboard's own reading. */
export async function readFigures(
  scope: Scope,
  org: ReportedCustomer,
  month: MonthKey,
  now: number,
): Promise<Omit<ReportFigures, "summary" | "summaryBy">> {
  scope.require("sla.read", org.id);
  const view = { clock: "resolution", time: "business" } as const;
  const alone = await readDashboard(scope, org, { ...view, from: month, to: month }, now);
  const year = await readDashboard(scope, org, { ...view, from: addMonths(month, -11), to: month }, now);
  const { numerator, denominator } = alone.dashboard.figures.resolution.measure;
  const share = attainment(numerator ?? 0, (denominator ?? 0) - (numerator ?? 0));
  return {
    version: 1,
    customer: org.name,
    asOf: now,
    month: alone.dashboard,
    year: year.dashboard,
    services: alone.services,
    credit: await deriveCredit(scope, org.id, month, share),
    availability: await readAvailability(scope, org, month, now),
  };
}

/** By the reading of the page of service levels. */
async function readAvailability(
  scope: Scope,
  org: ReportedCustomer,
  month: MonthKey,
  now: number,
): Promise<ReportAvailability> {
  const { services, outages } = await readLevels(scope, org, { from: month, to: month, service: null, now });
  return {
    services: services.flatMap(({ service, months: [whole] }): ReportedService[] => {
      if (!whole) return [];
      const { month: _month, ...figures } = whole;
      return [{ service, ...figures }];
    }),
    outages: outages
      .toSorted((a, b) => a.from - b.from)
      .map(({ agreedOn: _agreedOn, ...outage }): ReportedOutage => outage),
  };
}

/** By the version in force on the first day of the month, or the first that begins within it; of the resolution times. */
async function deriveCredit(
  scope: Scope,
  orgId: string,
  month: MonthKey,
  share: ReturnType<typeof attainment>,
): Promise<CreditDerivation | null> {
  const versions = (await loadTerms(scope, orgId))?.agreement.versions ?? [];
  const version = versionOfMonth(month, versions);
  if (!version) return null;
  const named = await scope.db.agreementVersion.findUnique({
    where: { orgId_id: { orgId, id: version.id } },
    select: { agreement: { select: { name: true } } },
  });
  return {
    ...serviceCredit(version.terms, share),
    agreement: named?.agreement.name ?? "",
    validFrom: version.validFrom,
    steps: (version.terms.credits ?? []).toSorted((a, b) => b.below - a.below),
  };
}

interface BreachRow {
  caseId: string;
  number: number;
  title: string;
  service: string;
  priority: number;
  clock: ClockName;
  cycle: number;
  dueAt: Date;
  stoppedAt: Date | null;
  targetMs: bigint;
  workedMs: bigint;
}

/** The clocks that the month's figures count as breached, by due time: the same condition as the list behind them. */
export async function listBreaches(
  scope: Scope,
  org: ReportedCustomer,
  month: MonthKey,
  now: number,
): Promise<ReportBreach[]> {
  scope.require("cases.read_org", org.id);
  const slice = { from: month, to: month, priority: null, service: null, now, backlogAt: now };
  const clocks = (["resolution", "response"] as const).map((name) => rowsBehind(`sla.breaches.${name}`, slice));
  const found: BreachRow[] = [];
  for (const filter of clocks) {
    if (!filter.clock) continue;
    const rows = await scope.db.$queryRaw<BreachRow[]>`
      with o as materialized (select s.* from sla_outcome s
        where s.org_id = ${org.id}::uuid and ${clocksSql(filter, filter.clock, now)})
      select o.case_id as "caseId", c.number, c.title, o.service_key as service, o.priority, o.clock,
        o.cycle::int as cycle, o.due_at as "dueAt", o.stopped_at as "stoppedAt", o.target_ms as "targetMs",
        o.worked_ms as "workedMs"
      from o join cases c on c.org_id = o.org_id and c.id = o.case_id and not c.is_security`;
    found.push(...rows);
  }
  return found
    .toSorted((a, b) => a.priority - b.priority || a.dueAt.getTime() - b.dueAt.getTime() || a.number - b.number)
    .map(({ number, dueAt, stoppedAt, targetMs, workedMs, ...row }) => ({
      ...row,
      reference: caseReference(org.key, number),
      dueAt: dueAt.getTime(),
      stoppedAt: stoppedAt?.getTime() ?? null,
      targetMs: Number(targetMs),
      workedMs: stoppedAt === null ? null : Number(workedMs),
      comment: "",
      commentBy: "",
    }));
}

/** How many breaches and incidents of security cases the figures count: a report names none of them, whoever reads it. */
export async function countSecurity(
  scope: Scope,
  org: ReportedCustomer,
  month: MonthKey,
  now: number,
): Promise<{ breaches: number; incidents: number }> {
  scope.require("cases.read_org", org.id);
  const slice = { from: month, to: month, priority: null, service: null, now, backlogAt: now };
  return scope.reckon(async () => {
    let breaches = 0;
    for (const name of ["resolution", "response"] as const) {
      const filter = rowsBehind(`sla.breaches.${name}`, slice);
      if (!filter.clock) continue;
      const [row] = await scope.db.$queryRaw<{ count: number }[]>`select count(*)::int as count from sla_outcome s
        where s.org_id = ${org.id}::uuid and s.is_security and ${clocksSql(filter, filter.clock, now)}`;
      breaches += row?.count ?? 0;
    }
    const about = { openedMonth: month, isSecurity: true };
    return { breaches, incidents: await scope.db.incidentFollowUp.count({ where: { orgId: org.id, case: about } }) };
  });
}

/** What is known today of the priority 1 and 2 cases opened in the month. */
export async function listIncidents(scope: Scope, org: ReportedCustomer, month: MonthKey): Promise<ReportIncident[]> {
  const followUps = await listFollowUpsOf(scope, org.id, month);
  return followUps
    .filter(({ isSecurity }) => !isSecurity)
    .toSorted((a, b) => a.priority - b.priority || a.openedAt.getTime() - b.openedAt.getTime())
    .map(({ number, title, service, priority, openedAt, resolvedAt, closedAt, cause, effect, actions }) => ({
      ...{ reference: caseReference(org.key, number), title, service, priority, cause, effect },
      openedAt: openedAt.getTime(),
      resolvedAt: resolvedAt?.getTime() ?? null,
      isClosed: closedAt !== null,
      actions: actions.map(({ body, owner, dueOn, doneAt }) => ({ body, owner, dueOn, isDone: doneAt !== null })),
    }));
}
