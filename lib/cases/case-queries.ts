import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { CaseState } from "@/lib/sla/outcome";
import { numberOfReference } from "./reference";
import { seenWhere } from "./security/seen";

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
  requesterName: string | null;
  assignedGroup: string | null;
  assignee: string | null;
  externalKey: string | null;
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

const columns = {
  id: true,
  number: true,
  title: true,
  description: true,
  kind: true,
  channel: true,
  category: true,
  subcategory: true,
  siteKey: true,
  requesterName: true,
  assignedGroup: true,
  assignee: true,
  source: true,
  externalKey: true,
  serviceKey: true,
  priority: true,
  state: true,
  openedAt: true,
  resolvedAt: true,
  closedAt: true,
  reopenCount: true,
  isSecurity: true,
} as const;

/** One case that the viewer may read, by its number; null when there is none, or none for them. */
export async function getCase(scope: Scope, orgId: string, number: number): Promise<CaseFacts | null> {
  const isBound = scope.actor === "person" || scope.actor === "key";
  const readsAll = !isBound || scope.orgs("cases.read_org").includes(orgId);
  if (!readsAll) scope.require("cases.read_own", orgId);
  const found = await scope.db.case.findFirst({
    where: { orgId, number, ...(readsAll ? seenWhere(scope) : { requesterId: scope.viewerId ?? "" }) },
    select: { ...columns, service: { select: { name: true, nameEn: true } } },
  });
  if (!found) return null;
  const { service, siteKey, source, externalKey, ...facts } = found;
  const site = siteKey && (await scope.db.site.findUnique({ where: { orgId_key: { orgId, key: siteKey } } }));
  // What was reported here has its key for the portal's own use: no other system knows it.
  const known = source === "portal" ? null : externalKey;
  return {
    ...facts,
    externalKey: known,
    service: service.name,
    serviceEn: service.nameEn,
    site: site ? site.name : siteKey,
  };
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
  const calendars = await scope.db.calendar.findMany({ where: { orgId }, select: { key: true, name: true } });
  const versions = await scope.db.agreementVersion.findMany({
    where: { orgId },
    select: { id: true, agreement: { select: { name: true } } },
  });
  return {
    calendars: Object.fromEntries(calendars.map(({ key, name }) => [key, name])),
    agreements: Object.fromEntries(versions.map(({ id, agreement }) => [id, agreement.name])),
  };
}

export async function listServices(scope: Scope, orgId: string) {
  scope.require("customer.open", orgId);
  return scope.db.service.findMany({
    where: { orgId },
    select: { key: true, name: true, nameEn: true },
    orderBy: [{ position: "asc" }, { name: "asc" }],
  });
}
