import "server-only";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import type { CaseState } from "@/lib/sla/outcome";
import { numberOfReference } from "./reference";
import { seenSql } from "./security/seen";

export interface CaseFacts {
  id: string;
  number: number;
  title: string;
  description: string;
  kind: string;
  channel: string;
  category: string | null;
  subcategory: string | null;
  site: string | null;
  requesterId: string | null;
  requesterName: string | null;
  assignedGroup: string | null;
  assignee: string | null;
  /** What the form asked for, by field. */
  attributes: Record<string, string>;
  /** In the system it came from. */
  externalKey: string | null;
  /** What the browser knew the draft by, of what was reported in the portal. */
  draftKey: string | null;
  serviceKey: string;
  service: string;
  serviceEn: string | null;
  priority: number;
  state: CaseState;
  openedAt: Date;
  resolvedAt: Date | null;
  closedAt: Date | null;
  reopenCount: number;
  isSecurity: boolean;
}

/** One case that the viewer may read, by its number; null when there is none, or none for them. */
export async function getCase(scope: Scope, orgId: string, number: number): Promise<CaseFacts | null> {
  const isBound = scope.actor === "person" || scope.actor === "key";
  const readsAll = !isBound || scope.orgs("cases.read_org").includes(orgId);
  if (!readsAll) scope.require("cases.read_own", orgId);
  const seen = readsAll ? seenSql(scope) : Prisma.sql`c.requester_id = ${scope.viewerId}::uuid`;
  const [found] = await scope.db.$queryRaw<CaseFacts[]>`/* prepared */
    select c.id, c.number, c.title, c.description, c.kind, c.channel, c.category, c.subcategory,
      coalesce(t.name, c.site_key) as site, c.requester_id as "requesterId", c.requester_name as "requesterName",
      c.assigned_group as "assignedGroup", c.assignee, c.attributes,
      case when c.source <> 'portal' then c.external_key end as "externalKey",
      case when c.source = 'portal' then c.external_key end as "draftKey",
      c.service_key as "serviceKey", s.name as service, s.name_en as "serviceEn", c.priority, c.state,
      c.opened_at as "openedAt", c.resolved_at as "resolvedAt", c.closed_at as "closedAt",
      c.reopen_count as "reopenCount", c.is_security as "isSecurity"
    from cases c join service s on s.org_id = c.org_id and s.key = c.service_key
      left join site t on t.org_id = c.org_id and t.key = c.site_key
    where c.org_id = ${orgId}::uuid and c.number = ${number}::int and ${seen}`;
  return found ?? null;
}

/** One case that the viewer may read, by its reference in capitals or not; null when that names no case of theirs. */
export async function getCaseByReference(
  scope: Scope,
  org: { id: string; key: string },
  reference: string,
): Promise<CaseFacts | null> {
  const number = numberOfReference(reference, org.key);
  return number === null ? null : getCase(scope, org.id, number);
}

/** What clocks are judged by, by name: calendars by key, agreements by the id of their version. */
export async function getTermNames(scope: Scope, orgId: string) {
  scope.require("customer.open", orgId);
  const rows = await scope.db.$queryRaw<{ of: "calendars" | "agreements"; key: string; name: string }[]>`/* prepared */
    select 'calendars' as of, key, name from calendar where org_id = ${orgId}::uuid
    union all
    select 'agreements', v.id::text, a.name from agreement_version v
    join agreement a on a.org_id = v.org_id and a.key = v.agreement_key where v.org_id = ${orgId}::uuid`;
  const named = (of: string) => Object.fromEntries(rows.flatMap((row) => (row.of === of ? [[row.key, row.name]] : [])));
  return { calendars: named("calendars"), agreements: named("agreements") };
}

/** In the order in which the customer has them. */
export async function listServices(
  scope: Scope,
  orgId: string,
): Promise<{ key: string; name: string; nameEn: string | null }[]> {
  scope.require("customer.open", orgId);
  return scope.db.$queryRaw`/* prepared */
    select key, name, name_en as "nameEn" from service where org_id = ${orgId}::uuid order by position, name`;
}
