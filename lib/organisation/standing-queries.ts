import "server-only";
import type { Role } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import { type StandingViewer, standingOf } from "@/lib/access/viewer";
import { localDateAt } from "@/lib/time/local-date";

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
  const term = { orgId: true, fromDate: true, toDate: true } as const;
  const concerned = { OR: [{ orgId }, { organisation: { kind: "supplier" as const } }] };
  const people = await scope.db.person.findMany({
    where: { status: "active", assignments: { some: concerned } },
    select: {
      ...{ id: true, name: true, locale: true, memberships: { select: term } },
      assignments: { select: { ...term, role: true } },
    },
    orderBy: { name: "asc" },
  });
  const organisations = await scope.db.organisation.findMany({
    where: { OR: [{ id: orgId }, { kind: "supplier" }] },
    select: { id: true, slug: true, key: true, name: true, timeZone: true, kind: true },
  });
  const today = localDateAt(now, "Europe/Stockholm");
  return people.flatMap(({ id, name, locale, ...held }) => {
    const memberships = held.memberships.map(holding);
    const assignments = held.assignments.map(({ role, ...rest }) => ({ role, ...holding(rest) }));
    const standing = standingOf({ memberships, assignments, organisations }, today);
    const roles = standing.customers.find((customer) => customer.id === orgId)?.roles ?? [];
    const viewer: StandingViewer = { kind: "person", ...standing };
    return roles.length === 0 ? [] : [{ id, name, lang: locale === "en" ? "en" : "sv", roles, viewer }];
  });
}

function holding({ orgId, fromDate, toDate }: { orgId: string; fromDate: Date; toDate: Date | null }) {
  return { orgId, from: fromDate.toISOString().slice(0, 10), to: toDate?.toISOString().slice(0, 10) ?? null };
}
