import "server-only";
import { randomUUID } from "node:crypto";
import { inJobScopeFor, type Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import type { CustomerTerms } from "@/lib/sla/queries";
import { announceOpened } from "./announce-commands";
import { listServices } from "./case-queries";
import { requireTerms } from "./commands";
import type { CaseDraft } from "./draft";
import type { CaseCategory } from "./follow/categories";
import { agreedPriorities } from "./follow/expected-answer";
import { type CheckedFile, storeCaseFiles } from "./follow/file-commands";
import { tellFollowers } from "./follow/news-commands";
import { type Impact, priorityOf, type Urgency } from "./follow/priority";
import { likelyService } from "./follow/prospects";
import { isSecurityCategory } from "./security/category";
import { askToTellOfficers } from "./security/notice-commands";
import { openStore } from "./store";
import { highestNumber } from "./tables";

export interface NewReport {
  readonly title: string;
  readonly description: string;
  /** Empty where the reporter does not know: the category's likeliest, or the customer's first. */
  readonly service: string;
  readonly category: CaseCategory;
  /** By the keys of the category's fields. */
  readonly answers: Readonly<Record<string, string>>;
  readonly impact: Impact;
  readonly urgency: Urgency;
  /** What the form calls itself: the same report of the same name is one case. */
  readonly key?: string;
  readonly files: readonly CheckedFile[];
  /** What the reporter read before, as a line for the thread. */
  readonly read: string | null;
  readonly reporter: string;
}

/** Reports a case in the viewer's name; returns its number. `now` is epoch milliseconds. */
export async function reportCase(scope: Scope, orgId: string, report: NewReport, now: number): Promise<number> {
  scope.require("cases.report", orgId);
  const services = (await listServices(scope, orgId)).map(({ key }) => key);
  const service = report.service === "" ? likelyService(report.category.services, services) : report.service;
  if (service === undefined || !services.includes(service))
    throw new AppError("invalid", "a service of another customer");
  const { viewerId } = scope;
  if (viewerId === null) throw new AppError("not_signed_in", "a case reported by nobody");
  // Clocks and months are reckoned from every case of the customer, which the one who reports may not read.
  return inJobScopeFor(viewerId, async (own) => {
    const terms = await requireTerms(own, orgId);
    const sent = await findSent(own, orgId, viewerId, report);
    if (sent?.isSame) return sent.number;
    const externalKey = sent || report.key === undefined ? randomUUID() : report.key;
    const { id, number } = await storeReport(own, terms, viewerId, { ...report, service }, externalKey, now);
    await storeCaseFiles(own, orgId, { caseId: id, seq: null }, report.files);
    const detail = { event: "opened" };
    await appendAudit(own, { orgId, kind: "case.event_recorded", subject: `case:${id}`, detail });
    await tellFollowers(own, { orgId, caseId: id, news: "reported", at: now, by: viewerId });
    if (isSecurityCategory(report.category)) await askToTellOfficers(own, orgId, id, now);
    return number;
  });
}

/** The case that came of this form before, if one did (of the same form twice at once, the second waits for the first's lock); another's form of the same name is never shown as one's own. */
async function findSent(scope: Scope, orgId: string, viewerId: string, { key, title, description }: NewReport) {
  if (key === undefined) return null;
  const found = await scope.db.case.findUnique({
    where: { orgId_source_externalKey: { orgId, source: "portal", externalKey: key } },
    select: { number: true, requesterId: true, title: true, description: true },
  });
  if (!found) return null;
  const isSame = found.requesterId === viewerId && found.title === title && found.description === description;
  return { number: found.number, isSame };
}

async function storeReport(
  scope: Scope,
  terms: CustomerTerms,
  viewerId: string,
  report: NewReport,
  externalKey: string,
  now: number,
) {
  const { orgId, agreement } = terms;
  const { category, impact, urgency } = report;
  const priority = priorityOf(impact, urgency, agreedPriorities(agreement, now));
  const by = { actorName: report.reporter, actorId: viewerId };
  const message = { kind: "message", at: now, direction: "in", internal: false } as const;
  const draft: CaseDraft = {
    source: "portal",
    externalKey,
    title: report.title,
    description: report.description,
    kind: category.kind,
    channel: "portal",
    category: category.name.sv,
    attributes: { ...report.answers, form: category.key, impact, urgency },
    ...(isSecurityCategory(category) && { isSecurity: true as const }),
    requesterId: viewerId,
    requesterName: report.reporter,
    events: [
      { event: { kind: "opened", at: now, priority, service: report.service }, ...by },
      ...(report.read ? [{ event: message, text: report.read, ...by }] : []),
    ],
  };
  const highest = await highestNumber(scope, orgId);
  const store = await openStore(scope, terms, now);
  await store.store([draft]);
  await store.finish();
  await announceOpened(scope, orgId, highest);
  return scope.db.case.findFirstOrThrow({ where: { orgId, externalKey }, select: { id: true, number: true } });
}
