import "server-only";
import type { Role } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import { readStandings } from "@/lib/access/standing-queries";
import type { StandingViewer } from "@/lib/access/viewer";

export interface StandingPerson {
  id: string;
  name: string;
  lang: "sv" | "en";
  /** What they hold with the customer today. */
  roles: readonly Role[];
  viewer: StandingViewer;
}

/**
 * Everybody who may be told of a customer's matters at `now` (epoch milliseconds), by name: active, employed, and holding
 * a role there. Asked in a job's scope, because employment is not for every viewer to see.
 */
export async function listStandingPeople(scope: Scope, orgId: string, now: number): Promise<StandingPerson[]> {
  scope.require("people.read", orgId);
  const concerned = { OR: [{ orgId }, { organisation: { kind: "supplier" as const } }] };
  const where = { assignments: { some: concerned } };
  const standings = await readStandings(scope, orgId, { where, orderBy: { name: "asc" } }, now);
  return standings.flatMap(({ id, name, locale: lang, viewer }) => {
    const roles = viewer.customers.find((customer) => customer.id === orgId)?.roles ?? [];
    return roles.length === 0 ? [] : [{ id, name, lang, roles, viewer }];
  });
}
