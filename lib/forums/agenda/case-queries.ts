import "server-only";
import type { Scope } from "@/lib/access/scope";
import { type ListedEscalation, listOpenEscalations } from "@/lib/cases/incidents/escalation-queries";
import { isLateAction } from "@/lib/cases/incidents/follow-up";
import { type FollowUp, listFollowUps } from "@/lib/cases/incidents/queries";
import { listCustomerDocuments } from "@/lib/knowledge/customers/customer-queries";
import { endOfLocalDate } from "@/lib/time/local-date";
import { monthStart } from "@/lib/time/local-month";
import { named } from "./owners";
import type { ActionPoint, EscalationPoint, FollowUpPoint } from "./point";
import type { Reading } from "./reading";

/** More are found where they are listed. */
export const mostFollowUps = 200;

/** The escalation level that is the strategic forum's. */
const strategicLevel = 3;

/** A security case is for the security group alone, whoever else has been added to it: the other forums never name one. */
function requireOwn(scope: Scope, { org, level }: Reading): (row: { isSecurity: boolean }) => boolean {
  scope.require("cases.read_org", org.id);
  if (level === "security") scope.require("cases.read_security", org.id);
  return ({ isSecurity }) => isSecurity === (level === "security");
}

/** Follow-ups that go on, and those closed whose incident report was published since the month began. */
export async function listFollowUpPoints(scope: Scope, reading: Reading): Promise<FollowUpPoint[]> {
  const isOwn = requireOwn(scope, reading);
  const { org, month, lang } = reading;
  const documents = await listCustomerDocuments(scope, org.id, ["incident_report"], lang);
  const from = monthStart(month, org.timeZone);
  const news = new Map(
    documents.filter(({ publishedAt }) => publishedAt.getTime() >= from).map((row) => [row.id, row.publishedAt]),
  );
  const publishedAt = ({ documentId }: FollowUp) => news.get(documentId ?? "") ?? null;
  const open = await reading.openFollowUps();
  const closed = news.size === 0 ? [] : await listFollowUps(scope, org.id, false, mostFollowUps);
  return [...open, ...closed.filter((followUp) => publishedAt(followUp) !== null)]
    .filter(isOwn)
    .map((followUp) => followUpPoint(followUp, publishedAt(followUp), reading));
}

function followUpPoint(followUp: FollowUp, publishedAt: Date | null, { ownerOf, today }: Reading): FollowUpPoint {
  const { id, number, title, service, priority, openedAt, closedAt, cause, actions } = followUp;
  return {
    ...{ kind: "followUp", id, number, title, service, priority, publishedAt },
    ...{ severity: 5 - priority, sinceAt: openedAt.getTime(), owner: ownerOf("followUp") },
    isOpen: closedAt === null,
    isCauseKnown: cause !== "",
    actions: {
      done: actions.filter(({ doneAt }) => doneAt !== null).length,
      all: actions.length,
      late: actions.filter((action) => isLateAction(action, today)).length,
    },
  };
}

/** Those that are open; of the strategic forum those that have been lifted to it. */
export async function listEscalationPoints(scope: Scope, reading: Reading): Promise<EscalationPoint[]> {
  const isOwn = requireOwn(scope, reading);
  const rows = await listOpenEscalations(scope, reading.org.id);
  const isHigh = ({ level }: ListedEscalation) => reading.level !== "strategic" || level === strategicLevel;
  return rows
    .filter(isOwn)
    .filter(isHigh)
    .map(({ id, number, title, service, level, reason, told, at }: ListedEscalation) => ({
      ...{ kind: "escalation", id, number, title, service, level, reason, told },
      ...{ severity: level, sinceAt: at.getTime(), owner: reading.ownerOf("escalation") },
    }));
}

/** What is still to be done of the follow-ups: the action list. */
export async function listActionPoints(scope: Scope, reading: Reading): Promise<ActionPoint[]> {
  const isOwn = requireOwn(scope, reading);
  const open = await reading.openFollowUps();
  return open
    .filter(isOwn)
    .flatMap(({ number, title, actions }) =>
      actions
        .filter(({ doneAt }) => doneAt === null)
        .map((action) => actionPoint({ ...action, about: { number, title } }, reading)),
    );
}

interface ToDo {
  id: string;
  body: string;
  dueOn: string;
  owner: string | null;
  about: ActionPoint["about"];
}

/** An action is late from the day after the one on which it was to be done. */
export function actionPoint({ id, body, dueOn, owner, about }: ToDo, { org, today }: Reading): ActionPoint {
  return {
    ...{ kind: "action", id, body, dueOn, about, owner: named(owner), severity: 0 },
    sinceAt: endOfLocalDate(dueOn, org.timeZone),
    isLate: isLateAction({ dueOn, doneAt: null }, today),
  };
}
