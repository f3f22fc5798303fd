import type { Scope } from "@/lib/access/scope";

/** Lock one: jobs and mail of the customers whose audit log the viewer reads, and those of no customer for whoever reads one. */
export function inReach(scope: Scope): { OR?: object[]; id?: string } {
  if (scope.where("audit.read").orgId === undefined) return {};
  const orgs = [...scope.orgs("audit.read")];
  return orgs.length === 0 ? { OR: [] } : { OR: [{ orgId: null }, { orgId: { in: orgs } }] };
}
