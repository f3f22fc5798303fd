import "server-only";
import { randomUUID } from "node:crypto";
import type { KeyHolder } from "@/lib/access/key-holder";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { listServices } from "@/lib/cases/case-queries";
import { appendCaseEvent, storeCases } from "@/lib/cases/commands";
import type { CaseDraft, DraftEvent } from "@/lib/cases/draft";
import { tellFollowersOf } from "@/lib/cases/follow/news-commands";
import { caseReference } from "@/lib/cases/reference";
import { lockCases } from "@/lib/cases/tables";
import type { CaseEvent, Priority } from "@/lib/sla/events";
import { loadTerms } from "@/lib/sla/queries";
import { type Customer, findRow, getApiCase, listApiEvents } from "./case-queries";
import { cursorAfter } from "./cursor";
import { ApiProblem, wrongFields } from "./problem";
import type { Answer } from "./receipts";
import type { NewCase, NewEvent } from "./schemas";
import { impossible } from "./transitions";

/** Cases that come through the API are known again by their key in the system that sends them. */
const source = "api";

/** Clocks of machines differ by so much, and an instant that far ahead is taken for now. Milliseconds. */
const skew = 60_000;

/** Stores a case that a machine reports. `now` is epoch milliseconds. */
export async function receiveCase(
  scope: Scope,
  holder: KeyHolder,
  org: Customer,
  input: NewCase,
  now: number,
): Promise<Answer> {
  await lockCases(scope, org.id);
  await requireService(scope, org.id, input.service);
  const { openedAt, priority, service, externalKey = randomUUID(), ...described } = input;
  const at = instantOf(openedAt, now, "/openedAt");
  await requireNewKey(scope, org, externalKey);
  const draft: CaseDraft = {
    ...described,
    source,
    externalKey,
    channel: "api",
    events: [
      {
        event: { kind: "opened", at, service, priority: (priority ?? (await leastUrgent(scope, org.id))) as Priority },
        actorId: holder.keyId,
        actorName: input.requesterName ?? holder.name,
      },
    ],
  };
  await storeCases(scope, org.id, [draft], now);
  const { id, number } = await scope.db.case.findFirstOrThrow({
    where: { orgId: org.id, source, externalKey },
    select: { id: true, number: true },
  });
  const detail = { event: "opened" };
  await appendAudit(scope, { orgId: org.id, kind: "case.event_recorded", subject: `case:${id}`, detail });
  const reference = caseReference(org.key, number);
  return {
    status: 201,
    body: await getApiCase(scope, org, reference),
    location: `/api/v1/cases/${reference}`,
  };
}

/** Records what a machine says has happened to a case; the answer holds what was recorded. */
export async function receiveEvent(
  scope: Scope,
  holder: KeyHolder,
  org: Customer,
  { reference, input, now }: { reference: string; input: NewEvent; now: number },
): Promise<Answer> {
  // Whether it is possible is decided under the lock of whoever else records.
  await lockCases(scope, org.id);
  const found = await findRow(scope, org, reference);
  const problem = impossible(input.kind, found.state);
  if (problem) throw new ApiProblem(409, problem);
  if (input.kind === "service_changed") await requireService(scope, org.id, input.service);
  const at = instantOf(input.at, now, "/at");
  if (at < found.openedAt.getTime()) throw wrongFields([{ field: "/at", detail: "The case was opened after that." }]);
  const before = await scope.db.caseEvent.aggregate({
    where: { orgId: org.id, caseId: found.id },
    _max: { seq: true },
  });
  const answers = input.kind === "message" && input.direction === "out" && !input.automatic;
  const drafts = answers && found.firstResponseAt === null ? [{ kind: "first_response", at } as const] : [];
  const by = { actorId: holder.keyId, actorName: input.author ?? holder.name };
  for (const event of drafts) await appendCaseEvent(scope, org.id, found.id, { event, ...by }, now);
  const draft = { ...draftOf(input, at), ...by };
  await appendCaseEvent(scope, org.id, found.id, draft, now);
  if (input.kind === "assigned") {
    const data = { assignee: input.to ?? null, assigneeId: null };
    await scope.db.case.updateMany({ where: { orgId: org.id, id: found.id }, data });
  }
  await tellFollowersOf(scope, { orgId: org.id, caseId: found.id, by: null }, [draft]);
  const recorded = await listRecorded(scope, org, reference, before._max.seq ?? 0);
  const { state, priority } = await findRow(scope, org, reference);
  return { status: 201, body: { reference: caseReference(org.key, found.number), state, priority, events: recorded } };
}

async function listRecorded(scope: Scope, org: Customer, reference: string, after: number) {
  const { events } = await listApiEvents(scope, org, reference, { after: cursorAfter(after) });
  return events;
}

function draftOf(input: NewEvent, at: number): DraftEvent {
  const { author: _author, at: _at, ...facts } = input;
  if (facts.kind === "message") {
    const { automatic: _automatic, text, ...message } = facts;
    return { event: { ...message, at, internal: false }, text };
  }
  if ("text" in facts) {
    const { text, ...told } = facts;
    return { event: { ...told, at } as CaseEvent, ...(text !== undefined && { text }) };
  }
  return { event: { ...facts, at } as CaseEvent };
}

function instantOf(text: string | undefined, now: number, field: string): number {
  const at = text === undefined ? now : Date.parse(text);
  if (at > now + skew) throw wrongFields([{ field, detail: "This lies in the future." }]);
  return Math.min(at, now);
}

async function requireService(scope: Scope, orgId: string, key: string): Promise<void> {
  const services = await listServices(scope, orgId);
  if (services.some((service) => service.key === key)) return;
  const detail = `Send one of the customer's services: ${services.map((service) => service.key).join(", ")}.`;
  throw wrongFields([{ field: "/service", detail }]);
}

async function requireNewKey(scope: Scope, org: Customer, externalKey: string): Promise<void> {
  // Also where it has become a security case since, of which the machine sees nothing but that its key is taken.
  const same = await scope.reckon(() =>
    scope.db.case.findFirst({ where: { orgId: org.id, source, externalKey }, select: { number: true } }),
  );
  if (!same) return;
  throw new ApiProblem(409, `${caseReference(org.key, same.number)} has this externalKey already.`);
}

async function leastUrgent(scope: Scope, orgId: string): Promise<number> {
  const terms = await loadTerms(scope, orgId);
  const targets = terms?.agreement.versions.at(-1)?.terms.targets ?? [];
  return Math.max(...targets.map((target) => target.priority), 3);
}
