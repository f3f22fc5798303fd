import "server-only";
import { randomUUID } from "node:crypto";
import { inJobScopeFor, type Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import type { Priority } from "@/lib/sla/events";
import { loadTerms } from "@/lib/sla/queries";
import { listServices } from "./case-queries";
import { storeCases } from "./commands";
import type { CaseDraft } from "./draft";

export interface NewReport {
  readonly title: string;
  readonly description: string;
  readonly service: string;
  /** What the reporter read before, as a line for the thread. */
  readonly read: string | null;
  readonly reporter: string;
}

/** Reports a case in the viewer's name; returns its number. `now` is epoch milliseconds. */
export async function reportCase(scope: Scope, orgId: string, report: NewReport, now: number): Promise<number> {
  scope.require("cases.report", orgId);
  const services = await listServices(scope, orgId);
  if (!services.some(({ key }) => key === report.service))
    throw new AppError("invalid", "a service of another customer");
  const { viewerId } = scope;
  if (viewerId === null) throw new AppError("not_signed_in", "a case reported by nobody");
  // Clocks and months are reckoned from every case of the customer, which the one who reports may not read.
  return inJobScopeFor(viewerId, async (own) => {
    const { id, number } = await storeReport(own, orgId, viewerId, report, now);
    const detail = { event: "opened" };
    await appendAudit(own, { orgId, kind: "case.event_recorded", subject: `case:${id}`, detail });
    return number;
  });
}

async function storeReport(scope: Scope, orgId: string, viewerId: string, report: NewReport, now: number) {
  const terms = await loadTerms(scope, orgId);
  const targets = terms?.agreement.versions.at(-1)?.terms.targets ?? [];
  // Nobody has judged it yet: the least urgent that the agreement knows.
  const priority = Math.max(...targets.map((target) => target.priority), 3) as Priority;
  const by = { actorName: report.reporter, actorId: viewerId };
  const message = { kind: "message", at: now, direction: "in", internal: false } as const;
  const externalKey = randomUUID();
  const draft: CaseDraft = {
    source: "portal",
    externalKey,
    title: report.title,
    description: report.description,
    channel: "portal",
    requesterId: viewerId,
    requesterName: report.reporter,
    events: [
      { event: { kind: "opened", at: now, priority, service: report.service }, ...by },
      ...(report.read ? [{ event: message, text: report.read, ...by }] : []),
    ],
  };
  await storeCases(scope, orgId, [draft], now);
  return scope.db.case.findFirstOrThrow({ where: { orgId, externalKey }, select: { id: true, number: true } });
}
