import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { lockCases } from "@/lib/cases/tables";
import { AppError } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { enqueue } from "@/lib/jobs/commands";
import type { ClockName } from "@/lib/sla/events";
import type { ReportedCustomer } from "./content-queries";
import { hasEnded, hashOf, type ReportHead, readDraft } from "./queries";

/** Begins the report of a month; one that is begun already stays as it is. */
export async function beginReport(scope: Scope, orgId: string, month: string): Promise<void> {
  scope.require("reports.write", orgId);
  const id = randomUUID();
  const data = [{ orgId, id, month, createdById: scope.viewerId }];
  const { count } = await scope.db.slaReport.createMany({ data, skipDuplicates: true });
  if (count === 0) return;
  await appendAudit(scope, { orgId, kind: "report.begun", subject: `report:${id}`, detail: { month } });
}

/**
 * Saves the summary of a draft. Where there has been another save since `revision` nothing is stored, and it is told whether
 * that was the viewer's own; the same words sent again are saved already.
 */
export async function saveSummary(
  scope: Scope,
  orgId: string,
  reportId: string,
  { summary, revision }: { summary: string; revision: number },
): Promise<"saved" | "own" | "conflict"> {
  scope.require("reports.write", orgId);
  const { count } = await scope.db.slaReport.updateMany({
    where: { orgId, id: reportId, revision, publishedAt: null },
    data: { summary, summaryById: scope.viewerId, revision: revision + 1 },
  });
  if (count === 0) {
    const now = await scope.db.slaReport.findFirst({
      where: { orgId, id: reportId, publishedAt: null, summaryById: scope.viewerId },
      select: { summary: true },
    });
    if (!now) return "conflict";
    return now.summary === summary ? "saved" : "own";
  }
  await noteWriting(scope, orgId, reportId, "summary");
  return "saved";
}

export interface BreachComment {
  caseId: string;
  clock: ClockName;
  cycle: number;
  body: string;
}

/** Saves what is said of a breach in a draft, in the viewer's name; an empty text takes the comment away. */
export async function saveComment(
  scope: Scope,
  orgId: string,
  reportId: string,
  { body, ...breach }: BreachComment,
  now: number,
): Promise<void> {
  scope.require("reports.write", orgId);
  scope.require("cases.read_org", orgId);
  // Not while it is published: what is answered with "saved" stands in it, or is refused.
  await lockCases(scope, orgId);
  const draft = await scope.db.slaReport.count({ where: { orgId, id: reportId, publishedAt: null } });
  if (draft === 0) throw new AppError("not_found", `no draft ${reportId}`);
  const known = await scope.db.slaOutcome.count({ where: { orgId, ...breach, isSecurity: false } });
  if (known === 0) throw new AppError("not_found", `no clock to comment on in ${breach.caseId}`);
  const key = { orgId, reportId, ...breach };
  await scope.db.slaReportComment.deleteMany({ where: key });
  if (body !== "") {
    const data = [{ ...key, body, authorId: scope.viewerId, updatedAt: new Date(now) }];
    await scope.db.slaReportComment.createMany({ data });
  }
  await noteWriting(scope, orgId, reportId, "comment");
}

/**
 * Freezes a draft: figures and rows as they are at `now`, each with its hash, and tells the subscribers. False while the
 * month still goes on.
 */
export async function publishReport(
  scope: Scope,
  org: ReportedCustomer,
  report: ReportHead,
  now: number,
  by: string | null = scope.viewerId,
): Promise<boolean> {
  const orgId = org.id;
  scope.require("reports.write", orgId);
  if (!hasEnded(report.month, org.timeZone, now)) return false;
  // Figures and rows are of one moment: nobody folds a case, or comments, between them.
  await lockCases(scope, orgId);
  const content = await readDraft(scope, org, report, now);
  const [figuresHash, rowsHash] = [hashOf(content.figures), hashOf(content.rows)];
  await scope.db.slaReportRows.createMany({
    data: [{ orgId, reportId: report.id, rows: asJson(content.rows), rowsHash }],
  });
  const { count } = await scope.db.slaReport.updateMany({
    where: { orgId, id: report.id, revision: report.revision, publishedAt: null },
    data: { figures: asJson(content.figures), figuresHash, publishedAt: new Date(now), publishedById: by },
  });
  if (count === 0) throw new AppError("conflict", `the report of ${report.month} has been written on or published`);
  const detail = { month: report.month, figuresHash, rowsHash };
  await appendAudit(scope, { orgId, kind: "report.published", subject: `report:${report.id}`, detail });
  const payload = { orgId, reportId: report.id };
  await enqueue(scope, { kind: "report.published", payload, orgId, dedupeKey: report.id });
  return true;
}

/** Whether the viewer is told by mail when a report is published. */
export async function subscribe(scope: Scope, orgId: string, on: boolean): Promise<void> {
  scope.require("sla.read", orgId);
  const personId = scope.viewerId;
  if (personId === null) throw new AppError("not_signed_in", "a subscription of nobody");
  if (on) await scope.db.slaReportSubscription.createMany({ data: [{ orgId, personId }], skipDuplicates: true });
  else await scope.db.slaReportSubscription.deleteMany({ where: { orgId, personId } });
  await appendAudit(scope, { orgId, kind: "report.subscribed", subject: `person:${personId}`, detail: { on } });
}

function noteWriting(scope: Scope, orgId: string, reportId: string, what: "summary" | "comment"): Promise<void> {
  return appendAudit(scope, { orgId, kind: "report.written", subject: `report:${reportId}`, detail: { what } });
}

function asJson(content: object): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(content)) as Prisma.InputJsonValue;
}
