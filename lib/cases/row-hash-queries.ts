import "server-only";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import { casesSql, clocksSql } from "./filter-sql";
import type { CaseFilter } from "./filters";

/**
 * A fingerprint of the rows that a filter lists, with what they count for: the same rows, the same text, whoever asks. Of what
 * happens to a case later, outside of what it is counted for, it says nothing.
 */
export async function hashOfRows(scope: Scope, orgId: string, filter: CaseFilter, now: number): Promise<string> {
  scope.require("sla.read", orgId);
  const rows = filter.clock
    ? Prisma.sql`select concat_ws(' ', s.case_id, s.cycle, s.service_key, s.priority, s.outcome, extract(epoch from s.due_at), s.excluded_reason) as row
        from sla_outcome s where s.org_id = ${orgId}::uuid and ${clocksSql(filter, filter.clock, now)}`
    : Prisma.sql`select concat_ws(' ', c.number, c.service_key, c.priority, ${countedFor(filter)}) as row
        from cases c where c.org_id = ${orgId}::uuid and ${casesSql(filter, now)}`;
  const [hashed] = await scope.reckon(
    () => scope.db.$queryRaw<{ hash: string }[]>`
      select encode(sha256(convert_to(coalesce(string_agg(row, E'\\n' order by row collate "C"), ''), 'UTF8')), 'hex') as hash
      from (${rows}) as found`,
  );
  return hashed?.hash ?? "";
}

function countedFor({ opened, resolved, closed, answered }: CaseFilter): Prisma.Sql {
  if (resolved)
    return Prisma.sql`extract(epoch from c.resolved_at), c.calendar_ms, c.business_ms, c.reopen_count, c.first_contact`;
  if (answered) return Prisma.sql`extract(epoch from c.first_response_at), c.answer_business_ms`;
  if (closed) return Prisma.sql`extract(epoch from c.closed_at)`;
  return opened ? Prisma.sql`extract(epoch from c.opened_at), c.category` : Prisma.sql`extract(epoch from c.opened_at)`;
}
