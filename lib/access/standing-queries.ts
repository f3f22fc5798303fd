import "server-only";
import type { Prisma } from "@/lib/generated/prisma/client";
import { localDateAt } from "@/lib/time/local-date";
import type { Scope } from "./scope";
import { type StandingViewer, standingOf } from "./viewer";

export interface Standing {
  id: string;
  name: string;
  locale: "sv" | "en";
  /** What the person holds today. */
  viewer: Extract<StandingViewer, { kind: "person" }>;
}

/** How the active ones of these people stand to a customer at `now` (epoch milliseconds): what has ended counts no longer. */
export async function readStandings(
  scope: Scope,
  orgId: string,
  { where, orderBy }: { where: Prisma.PersonWhereInput; orderBy: Prisma.PersonOrderByWithRelationInput },
  now: number,
): Promise<Standing[]> {
  const term = { orgId: true, fromDate: true, toDate: true } as const;
  const people = await scope.db.person.findMany({
    where: { ...where, status: "active" },
    select: {
      ...{ id: true, name: true, locale: true, memberships: { select: term } },
      assignments: { select: { ...term, role: true } },
    },
    orderBy,
  });
  const organisations = await scope.db.organisation.findMany({
    where: { OR: [{ id: orgId }, { kind: "supplier" }] },
    select: { id: true, slug: true, key: true, name: true, timeZone: true, kind: true },
  });
  const today = localDateAt(now, "Europe/Stockholm");
  return people.map(({ id, name, locale, ...person }) => {
    const memberships = person.memberships.map(holding);
    const assignments = person.assignments.map(({ role, ...held }) => ({ role, ...holding(held) }));
    const standing = standingOf({ memberships, assignments, organisations }, today);
    return { id, name, locale: locale === "en" ? "en" : "sv", viewer: { kind: "person", ...standing } };
  });
}

/**
 * How people stand to a customer today, for the operator's side that tells them of something: a role that has ended ends
 * what it is told of. Asked without a person's scope, since nobody else sees all of it.
 */
export function listStandings(scope: Scope, orgId: string, ids: readonly string[], now: Date): Promise<Standing[]> {
  const where = { id: { in: [...new Set(ids)] } };
  return readStandings(scope, orgId, { where, orderBy: { id: "asc" } }, now.getTime());
}

function holding({ orgId, fromDate, toDate }: { orgId: string; fromDate: Date; toDate: Date | null }) {
  return { orgId, from: fromDate.toISOString().slice(0, 10), to: toDate?.toISOString().slice(0, 10) ?? null };
}
