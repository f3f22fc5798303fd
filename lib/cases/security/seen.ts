import "server-only";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";

/**
 * Lock one of security cases, as what a query asks besides of the cases `c` of customers whose cases the viewer reads: those
 * that are none; all of them for an officer; and those that the viewer has reported or been added to by name.
 */
export function seenSql(scope: Scope): Prisma.Sql {
  return either(scope, Prisma.sql`or c.requester_id = ${scope.viewerId}::uuid`);
}

/** The same for what is worked out behind a case, which its reporter does not see: follow-up, escalations, relations. */
export function insideSql(scope: Scope): Prisma.Sql {
  return either(scope, Prisma.empty);
}

function either(scope: Scope, orReported: Prisma.Sql): Prisma.Sql {
  const orgs = scope.securityOrgs();
  if (orgs === null) return Prisma.sql`true`;
  return Prisma.sql`(not c.is_security or c.org_id = any (${[...orgs]}::uuid[]) ${orReported}
    or exists (select from case_admission a
      where a.org_id = c.org_id and a.case_id = c.id and a.person_id = ${scope.viewerId}::uuid))`;
}

/** `seenSql` as a Prisma filter. */
export function seenWhere(scope: Scope): Prisma.CaseWhereInput {
  const inside = insideWhere(scope);
  return inside.OR ? { OR: [...inside.OR, { requesterId: scope.viewerId ?? nobody }] } : inside;
}

/** `insideSql` as a Prisma filter. */
export function insideWhere(scope: Scope): Prisma.CaseWhereInput & { OR?: Prisma.CaseWhereInput[] } {
  const orgs = scope.securityOrgs();
  if (orgs === null) return {};
  const admitted = { admissions: { some: { personId: scope.viewerId ?? nobody } } };
  return { OR: [{ isSecurity: false }, { orgId: { in: [...orgs] } }, admitted] };
}

/** Why a clock `row` was taken out, as figures tell it to everybody who sees service levels. */
export function toldReasonSql(row: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`case when ${row}.is_security then 'Säkerhetsärende' else coalesce(${row}.excluded_reason, '') end`;
}

const nobody = "00000000-0000-0000-0000-000000000000";
