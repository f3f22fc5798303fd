import "server-only";
import type { Scope } from "@/lib/access/scope";
import { listRoleHoldings } from "@/lib/organisation/queries";
import { localDateAt } from "@/lib/time/local-date";

/** Who may own an action: everybody who holds a role with the customer, by name. */
export async function listOwners(scope: Scope, orgId: string, now: number): Promise<{ id: string; name: string }[]> {
  const holdings = await listRoleHoldings(scope, orgId, localDateAt(now, "Europe/Stockholm"));
  const people = new Map(holdings.map(({ personId, name }) => [personId, { id: personId, name }]));
  return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name, "sv"));
}
