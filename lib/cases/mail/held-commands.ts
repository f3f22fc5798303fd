import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { hasRoom, sendAlong } from "@/lib/cases/desk/file-commands";
import type { Doing } from "@/lib/cases/desk/happenings";
import { openDesk, record, takeUp } from "@/lib/cases/desk/record-commands";
import type { Reporter } from "@/lib/cases/desk/reporter-queries";
import type { DraftEvent } from "@/lib/cases/draft";
import { loadEvents } from "@/lib/cases/histories";
import { requireTerms } from "../commands";
import { tellFollowersOf } from "../follow/news-commands";
import { eventsOf, situationOf } from "../follow/transitions";
import type { WrittenCase } from "../open-commands";
import { openCase, serviceOf } from "../open-commands";
import { mailInReach } from "./held-queries";
import { readMail } from "./read-mail";
import { noteCame } from "./thread-commands";
import {
  contentOf,
  noteRefused,
  refusedNote,
  senderInWords,
  settleMail,
  storedRefused,
  writtenCaseOf,
} from "./write-commands";

/** A mail under the hands of one person: until the transaction ends nobody else decides on it. */
export interface Held {
  id: string;
  orgId: string | null;
  raw: Uint8Array;
  messageId: string | null;
  personId: string | null;
  receivedAt: Date;
  subject: string;
  fromAddress: string;
  /** As it stands in a thread. */
  from: string;
}

/** Takes up a mail that is still held; null when there is none in reach, or somebody has decided on it. */
export async function takeHeld(scope: Scope, id: string): Promise<Held | null> {
  await scope.db.$queryRaw`select id from mail_in where id = ${id}::uuid for update`;
  const row = await scope.db.mailIn.findFirst({ where: { ...(await mailInReach(scope)), id, state: "held" } });
  if (!row?.raw) return null;
  const { orgId, raw, messageId, personId, receivedAt, subject, fromName, fromAddress } = row;
  const from = [fromName, fromAddress && `<${fromAddress}>`].filter(Boolean).join(" ");
  return { id, orgId, raw, messageId, personId, receivedAt, subject, fromAddress, from };
}

interface Agent {
  id: string;
  name: string;
  locale: "sv" | "en";
}

type Chosen = Pick<WrittenCase, "title" | "impact" | "urgency"> & { reporter: Reporter };

/**
 * Makes a case of a mail for one of the customer's people. It was reported when the mail came. Where it came from another
 * address than theirs, the thread says from which: its words are not to be taken for the reporter's.
 */
export async function openHeld(
  scope: Scope,
  org: { id: string },
  held: Held,
  { title, impact, urgency, reporter }: Chosen,
  agent: Agent,
  now: Date,
): Promise<{ number: number } | "customer" | "unreadable"> {
  if (held.orgId !== null && held.orgId !== org.id) return "customer";
  const mail = await readMail(held.raw);
  if (mail === null) return "unreadable";
  const content = contentOf(mail);
  const terms = await requireTerms(scope, org.id);
  const isOwn = held.fromAddress === reporter.email.toLowerCase();
  const foreword = isOwn ? null : senderInWords(held.from, agent.locale);
  const written = { ...writtenCaseOf(held.subject, content), title, impact, urgency, foreword };
  const service = await serviceOf(scope, org.id, { service: "", category: written.category });
  const at = Math.min(held.receivedAt.getTime(), now.getTime());
  const opening = { reporter, by: agent, channel: "email", at, externalKey: held.id } as const;
  const { id, number } = await openCase(scope, terms, { ...written, service }, opening, now.getTime());
  const place = { caseOrgId: org.id, caseId: id };
  await decide(scope, held, { state: "opened", ...place, refused: storedRefused(content.refused) }, agent, now);
  await noteCame(scope, { orgId: org.id, caseId: id, personId: held.personId ?? reporter.id }, held.messageId, now);
  await noteRefused(scope, { orgId: org.id, caseId: id }, content.refused, { ...agent, name: held.from }, now);
  await leaveTrace(scope, org.id, held, "opened");
  return { number };
}

/** Puts a mail into a case: as a message of the customer's side, or as an internal note. */
export async function attachHeld(
  scope: Scope,
  org: { id: string; key: string },
  held: Held,
  { reference, asNote }: { reference: string; asNote: boolean },
  agent: Agent,
  now: Date,
): Promise<"attached" | "customer" | "state" | "full" | "unreadable"> {
  if (held.orgId !== null && held.orgId !== org.id) return "customer";
  const mail = await readMail(held.raw);
  if (mail === null) return "unreadable";
  const { text, files, refused } = contentOf(mail);
  const doing: Doing = { at: now.getTime(), actorId: agent.id, actorName: agent.name };
  const store = await openDesk({ scope, org, doing });
  const taken = await takeUp({ scope, org, doing, store }, reference, asNote ? "note" : "answer", null);
  if (taken.status !== "ready") return "state";
  const { hand } = taken;
  if (!(await hasRoom(hand, files))) return "full";
  const by = { actorId: agent.id, actorName: held.from || agent.name };
  const drafts: DraftEvent[] = asNote
    ? [
        {
          event: { kind: "message", at: doing.at, direction: "in", internal: true },
          ...(text !== "" && { text }),
          ...by,
        },
      ]
    : await asMessage(scope, org.id, hand.id, { text, ...by }, doing.at);
  const words = refused.length === 0 ? [] : [refusedNote(refused, { ...agent, name: held.from })];
  const note = { kind: "message", at: doing.at, direction: "in", internal: true } as const;
  await record(hand, [...drafts, ...words.map((said) => ({ event: note, text: said, ...by, actorName: agent.name }))]);
  await sendAlong(hand, files, { internal: asNote });
  const place = { caseOrgId: org.id, caseId: hand.id, seq: hand.lastSeq + 1 };
  await decide(scope, held, { state: "added", ...place, refused: storedRefused(refused) }, agent, now);
  const thread = { orgId: org.id, caseId: hand.id, personId: held.personId };
  if (!asNote) {
    await noteCame(scope, thread, held.messageId, now);
    await tellFollowersOf(scope, { orgId: org.id, caseId: hand.id, by: held.personId ?? agent.id }, drafts);
  }
  await leaveTrace(scope, org.id, held, asNote ? "noted" : "added");
  return "attached";
}

/** As the customer's own message: it ends a wait for them. */
async function asMessage(
  scope: Scope,
  orgId: string,
  caseId: string,
  said: Omit<DraftEvent, "event">,
  at: number,
): Promise<DraftEvent[]> {
  const stored = (await loadEvents(scope, orgId, [caseId])).get(caseId) ?? [];
  const situation = situationOf(
    stored.map(({ event }) => event),
    (await requireTerms(scope, orgId)).agreement,
    at,
  );
  const { text, ...by } = said;
  return eventsOf("add", situation, at).map((event, index) => ({
    event,
    ...by,
    ...(index === 0 && text !== "" && { text }),
  }));
}

export async function discardHeld(scope: Scope, held: Held, note: string, agent: Agent, now: Date): Promise<void> {
  await decide(scope, held, { state: "discarded", note }, agent, now);
  await leaveTrace(scope, held.orgId, held, "discarded");
}

type Decision = Parameters<typeof settleMail>[2];

const decide = (scope: Scope, { id }: Held, decision: Decision, agent: Agent, now: Date) =>
  settleMail(scope, id, { ...decision, raw: null, decidedBy: agent.id, decidedAt: now });

type What = "opened" | "added" | "noted" | "discarded";

async function leaveTrace(scope: Scope, orgId: string | null, { id }: Held, decision: What): Promise<void> {
  const event = { kind: "mail.decided", subject: `mail:${id}`, detail: { decision } } as const;
  await appendAudit(scope, orgId === null ? event : { ...event, orgId });
}
