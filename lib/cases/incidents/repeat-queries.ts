import "server-only";
import type { Scope } from "@/lib/access/scope";
import { insideSql } from "../security/seen";

/** A kind of incident that comes again and again, from whomever: what may have a cause in common. */
export interface Repeat {
  service: string;
  category: string;
  count: number;
  /** Those of priority 1 or 2 among them. */
  urgent: number;
  /** Numbers of the latest, newest first, at most five. */
  latest: number[];
}

const windowMs = 90 * 86_400_000;

/** Services and categories with three incidents or more in the last 90 days, the most frequent first. */
export async function listRepeats(scope: Scope, orgId: string, now: number, limit: number): Promise<Repeat[]> {
  scope.require("cases.read_org", orgId);
  const since = new Date(now - windowMs);
  return scope.db.$queryRaw<Repeat[]>`
    select service_key as service, category, count(*)::int as count,
      (count(*) filter (where priority <= 2))::int as urgent,
      (array_agg(number order by opened_at desc, number desc))[1:5] as latest
    from cases c
    where ${insideSql(scope)} and org_id = ${orgId}::uuid and kind = 'incident' and category is not null
      and opened_at > ${since} and opened_at <= ${new Date(now)}
    group by service_key, category
    having count(*) >= 3
    order by count desc, urgent desc, service_key, category
    limit ${limit}`;
}
