import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";

/** Who has reported a case of this table: a person of the portal, or a name where that is all that an import told. */
export const reporterSql = (of: "cases" | "c" | "p") =>
  Prisma.raw(`coalesce(${of}.requester_id::text, ${of}.requester_name)`);

/** As `kindOf` has it, and as the index of alike incidents is made. */
export const kindSql = (of: "cases" | "c" | "p") =>
  Prisma.raw(
    `(case when ${of}.requester_id is null and ${of}.requester_name is null then '' else coalesce(${of}.category, '') end)`,
  );

/**
 * Whether a case `c` is a repeat: an incident whose reporter had reported another of its service and kind in the 30 days
 * before. Of an earlier one that is a security case nothing is told here, though it is counted.
 */
export const isRepeatSql = Prisma.sql`c.kind = 'incident' and ${kindSql("c")} <> '' and exists (
  select from cases p
  where p.org_id = c.org_id and p.kind = 'incident' and p.service_key = c.service_key and ${kindSql("p")} = ${kindSql("c")}
    and ${reporterSql("p")} = ${reporterSql("c")} and p.id <> c.id and not p.is_security
    and p.opened_at between c.opened_at - interval '720 hours' and c.opened_at)`;
