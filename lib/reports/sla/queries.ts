import "server-only";
import { createHash } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { monthEnd } from "@/lib/time/local-month";
import { breachKey, canonicalText, frozenFigures, frozenRows, type ReportFigures, type ReportRows } from "./content";
import { countSecurity, listBreaches, listIncidents, type ReportedCustomer, readFigures } from "./content-queries";

export interface ListedReport {
  month: string;
  publishedAt: Date | null;
  publishedBy: string;
}

export interface ReportHead {
  id: string;
  month: string;
  revision: number;
  summary: string;
  summaryById: string | null;
  publishedAt: Date | null;
  publishedById: string | null;
  figuresHash: string | null;
}

/** The reports that the viewer may open, newest month first: drafts only for those who make them. */
export async function listReports(scope: Scope, orgId: string): Promise<ListedReport[]> {
  const rows = await scope.db.slaReport.findMany({
    where: { orgId, ...visible(scope, orgId) },
    select: { month: true, publishedAt: true, publishedById: true },
    orderBy: { month: "desc" },
  });
  const names = await namesOf(
    scope,
    rows.map((row) => row.publishedById),
  );
  return rows.map(({ month, publishedAt, publishedById }) => ({
    ...{ month, publishedAt },
    publishedBy: names.get(publishedById ?? "") ?? "",
  }));
}

/** The head of one month's report; null when there is none that the viewer may open. */
export async function getReport(scope: Scope, orgId: string, month: string): Promise<ReportHead | null> {
  return scope.db.slaReport.findFirst({
    where: { orgId, month, ...visible(scope, orgId) },
    select: {
      ...{ id: true, month: true, revision: true, summary: true, summaryById: true, publishedAt: true },
      ...{ publishedById: true, figuresHash: true },
    },
  });
}

/** Lock one: what is published for whoever sees service levels, drafts for those who make reports. */
function visible(scope: Scope, orgId: string) {
  scope.require("sla.read", orgId);
  const isWriter = scope.actor !== "person" || scope.orgs("reports.write").includes(orgId);
  return isWriter ? {} : { publishedAt: { not: null } };
}

/** What a draft says at `now`: figures, cases and comments as they are. Rows are null for those who may not see cases. */
export async function readDraft(scope: Scope, org: ReportedCustomer, report: ReportHead, now: number) {
  scope.require("reports.write", org.id);
  const { month, summary, summaryById } = report;
  const counted = await readFigures(scope, org, month, now);
  const breaches = await listBreaches(scope, org, month, now);
  const incidents = await listIncidents(scope, org, month);
  const comments = await scope.db.slaReportComment.findMany({
    where: { orgId: org.id, reportId: report.id },
    select: { caseId: true, clock: true, cycle: true, body: true, authorId: true },
  });
  const writers = comments.map(({ authorId }) => authorId);
  const names = await namesOf(scope, [...writers, summaryById]);
  const byKey = new Map(comments.map((comment) => [breachKey(comment), comment]));
  const commented = breaches.map((breach) => {
    const comment = byKey.get(breachKey(breach));
    return comment ? { ...breach, comment: comment.body, commentBy: names.get(comment.authorId ?? "") ?? "" } : breach;
  });
  const figures: ReportFigures = { ...counted, summary, summaryBy: names.get(summaryById ?? "") ?? "" };
  const security = await countSecurity(scope, org, month, now);
  const rows: ReportRows = { version: 1, breaches: commented, incidents, security };
  return { figures, rows };
}

/** What was frozen when the report was published. `isWhole` is false when something has changed it since. */
export async function readFrozen(scope: Scope, orgId: string, report: ReportHead) {
  scope.require("sla.read", orgId);
  const stored = await scope.db.slaReport.findUniqueOrThrow({
    where: { orgId_id: { orgId, id: report.id } },
    select: { figures: true, figuresHash: true },
  });
  const readsCases = scope.actor !== "person" || scope.orgs("cases.read_org").includes(orgId);
  const told = readsCases
    ? await scope.db.slaReportRows.findUnique({ where: { orgId_reportId: { orgId, reportId: report.id } } })
    : null;
  const figures = frozenFigures.parse(stored.figures);
  const rows = told && withoutSecurity(frozenRows.parse(told.rows), await listSecurityNow(scope, orgId));
  const isWhole = hashOf(figures) === stored.figuresHash && (told === null || hashOf(told.rows) === told.rowsHash);
  return { figures, rows, isWhole };
}

/** What has become a security case since a report was frozen is told no longer, and counted instead. */
function withoutSecurity(rows: ReportRows, now: { ids: Set<string>; numbers: Set<string> }): ReportRows {
  const breaches = rows.breaches.filter(({ caseId }) => !now.ids.has(caseId));
  const incidents = rows.incidents.filter(({ reference }) => !now.numbers.has(reference.split("-").at(-1) ?? ""));
  const { breaches: late, incidents: urgent } = rows.security ?? { breaches: 0, incidents: 0 };
  const security = {
    breaches: late + rows.breaches.length - breaches.length,
    incidents: urgent + rows.incidents.length - incidents.length,
  };
  return { ...rows, breaches, incidents, security };
}

async function listSecurityNow(scope: Scope, orgId: string) {
  const found = await scope.reckon(() =>
    scope.db.case.findMany({ where: { orgId, isSecurity: true }, select: { id: true, number: true } }),
  );
  return {
    ids: new Set(found.map(({ id }) => id)),
    numbers: new Set(found.map(({ number }) => String(number))),
  };
}

export function hashOf(content: unknown): string {
  return createHash("sha256").update(canonicalText(content)).digest("hex");
}

/** A month may be published once it has ended where the customer is. */
export function hasEnded(month: string, timeZone: string, now: number): boolean {
  return now >= monthEnd(month, timeZone);
}

export async function isSubscribed(scope: Scope, orgId: string): Promise<boolean> {
  scope.require("sla.read", orgId);
  return (await scope.db.slaReportSubscription.count({ where: { orgId, personId: scope.viewerId ?? "" } })) > 0;
}

export async function countSubscribers(scope: Scope, orgId: string): Promise<number> {
  scope.require("reports.write", orgId);
  return scope.db.slaReportSubscription.count({ where: { orgId } });
}

export async function getPublisher(scope: Scope, { publishedById }: ReportHead): Promise<string> {
  return (await namesOf(scope, [publishedById])).get(publishedById ?? "") ?? "";
}

async function namesOf(scope: Scope, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const people = await scope.db.person.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}
