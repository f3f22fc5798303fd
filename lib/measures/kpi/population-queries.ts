import "server-only";
import type { Scope } from "@/lib/access/scope";
import { toldReasonSql } from "@/lib/cases/security/seen";
import { Prisma } from "@/lib/generated/prisma/client";
import type { MonthKey } from "@/lib/time/local-month";
import type { ClockRow, ExclusionRow } from "../facts";
import type { Population, PopulationFacts } from "./populations";

interface Asked {
  from: MonthKey;
  to: MonthKey;
  /** Lateness is seen from here, epoch milliseconds. */
  now: number;
}

/** Clocks by a month of their case: stopped ones from the months' sums, late and excluded ones, which are few, from themselves. */
export async function listPopulation(
  scope: Scope,
  orgId: string,
  population: Population,
  { from, to, now }: Asked,
): Promise<PopulationFacts> {
  scope.require("sla.read", orgId);
  const month = Prisma.raw(`s.${population}_month`);
  return scope.reckon(async () => ({
    population,
    clocks: await scope.db.$queryRaw<ClockRow[]>`
      select month, clock, service_key as service, priority, met, breached, 0 as late, excluded
      from sla_population_month
      where org_id = ${orgId}::uuid and population = ${population} and month between ${from} and ${to}
      union all
      select ${month}, s.clock, s.service_key, s.priority, 0, 0, count(*)::int, 0
      from sla_outcome s
      where s.org_id = ${orgId}::uuid and s.outcome = 'running'
        and s.due_at <= least(${new Date(now)}::timestamptz, s.paused_at) and ${month} between ${from} and ${to}
      group by ${month}, s.clock, s.service_key, s.priority`,
    exclusions: await scope.db.$queryRaw<ExclusionRow[]>`
      select ${month} as month, s.clock, s.service_key as service, s.priority, ${toldReasonSql(Prisma.raw("s"))} as reason,
        count(*)::int as count
      from sla_outcome s
      where s.org_id = ${orgId}::uuid and s.outcome = 'excluded' and ${month} between ${from} and ${to}
      group by 1, 2, 3, 4, 5`,
  }));
}
