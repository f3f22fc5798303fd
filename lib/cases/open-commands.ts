import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import type { CustomerTerms } from "@/lib/sla/queries";
import { announceOpened } from "./announce-commands";
import { listServices } from "./case-queries";
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

/** A case as somebody describes it. */
export interface WrittenCase {
  readonly title: string;
  readonly description: string;
  readonly service: string;
  readonly category: CaseCategory;
  /** By the keys of the category's fields. */
  readonly answers: Readonly<Record<string, string>>;
  readonly impact: Impact;
  readonly urgency: Urgency;
  readonly files: readonly CheckedFile[];
  /** A first line of the thread: what the reporter had read before, or who wrote the mail it was made of. */
  readonly foreword: string | null;
}

/** How a case comes to be: whose it is, who recorded it, how and when it reached the supplier. */
export interface Opening {
  reporter: { id: string; name: string };
  by: { id: string; name: string };
  channel: "portal" | "email" | "phone" | "visit";
  /** Epoch milliseconds. */
  at: number;
  /** Its name in the portal, so that the same again is known. */
  externalKey: string;
}

/** The service that was chosen; where none was, the category's likeliest, or the customer's first. */
export async function serviceOf(
  scope: Scope,
  orgId: string,
  { service, category }: Pick<WrittenCase, "service" | "category">,
): Promise<string> {
  const services = (await listServices(scope, orgId)).map(({ key }) => key);
  const chosen = service === "" ? likelyService(category.services, services) : service;
  if (chosen === undefined || !services.includes(chosen))
    throw new AppError("invalid", "a service of another customer");
  return chosen;
}

/** Stores a new case with its files, asks for the receipt to its reporter and leaves the trace, in the caller's transaction. */
export async function openCase(
  scope: Scope,
  terms: CustomerTerms,
  written: WrittenCase,
  { reporter, by, channel, at, externalKey }: Opening,
  now: number,
): Promise<{ id: string; number: number }> {
  const { orgId, agreement } = terms;
  const { category, impact, urgency } = written;
  const priority = priorityOf(impact, urgency, agreedPriorities(agreement, at));
  const actor = { actorName: by.name, actorId: by.id };
  const message = { kind: "message", at, direction: "in", internal: false } as const;
  const draft: CaseDraft = {
    ...{ source: "portal", externalKey, channel, kind: category.kind, category: category.name.sv },
    title: written.title,
    description: written.description,
    attributes: { ...written.answers, form: category.key, impact, urgency },
    ...(isSecurityCategory(category) && { isSecurity: true as const }),
    requesterId: reporter.id,
    requesterName: reporter.name,
    events: [
      { event: { kind: "opened", at, priority, service: written.service }, ...actor },
      ...(written.foreword ? [{ event: message, text: written.foreword, ...actor }] : []),
    ],
  };
  const highest = await highestNumber(scope, orgId);
  const store = await openStore(scope, terms, now);
  await store.store([draft]);
  await store.finish();
  await announceOpened(scope, orgId, highest);
  const { id, number } = await scope.db.case.findFirstOrThrow({
    where: { orgId, source: "portal", externalKey },
    select: { id: true, number: true },
  });
  await storeCaseFiles(scope, orgId, { caseId: id, seq: null }, written.files);
  const detail = { event: "opened" };
  await appendAudit(scope, { orgId, kind: "case.event_recorded", subject: `case:${id}`, detail });
  await tellFollowers(scope, { orgId, caseId: id, news: "reported", at, by: by.id });
  if (isSecurityCategory(category)) await askToTellOfficers(scope, orgId, id, now);
  return { id, number };
}
