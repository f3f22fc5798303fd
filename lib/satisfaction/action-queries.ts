import "server-only";
import type { Scope } from "@/lib/access/scope";
import { toldActions, toldAnswers } from "./answer-queries";
import type { SurveyReason } from "./invitation";

/** "You said, we did": for whoever follows satisfaction. */
export interface DoneAction {
  id: string;
  said: string;
  did: string;
  /** ISO instant. */
  doneAt: string;
}

const mostDone = 6;

export async function listDoneActions(scope: Scope, orgId: string): Promise<DoneAction[]> {
  scope.require("satisfaction.read", orgId);
  const rows = await scope.db.surveyAction.findMany({
    where: { orgId, doneAt: { not: null } },
    orderBy: { doneAt: "desc" },
    take: mostDone,
    select: { id: true, said: true, did: true, doneAt: true },
  });
  return rows.flatMap(({ doneAt, ...row }) => (doneAt ? [{ ...row, doneAt: doneAt.toISOString() }] : []));
}

/** A low score with a remark that nobody has decided about. */
export interface LowAnswer {
  id: string;
  orgId: string;
  score: number;
  comment: string;
  reason: SurveyReason | null;
  answeredAt: string;
  caseNumber: number | null;
}

/** Something that is to be done. */
export interface OpenAction {
  id: string;
  orgId: string;
  said: string;
  body: string;
  ownerId: string;
  owner: string | null;
  /** A local date. */
  dueOn: string;
}

const mostLow = 50;

/** What waits for a decision with the customers whose satisfaction the viewer acts on, oldest first. */
export async function listLowAnswers(scope: Scope): Promise<LowAnswer[]> {
  const rows = await scope.db.surveyInvitation.findMany({
    where: {
      ...scope.where("satisfaction.manage"),
      ...toldAnswers(scope),
      ...{ score: { lte: 2 }, handledAt: null, remark: { is: { comment: { not: "" } } } },
    },
    orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
    take: mostLow,
    select: {
      ...{ id: true, orgId: true, score: true, answeredAt: true, case: { select: { number: true } } },
      remark: { select: { comment: true, reason: true } },
    },
  });
  return rows.flatMap(({ score, answeredAt, remark, case: about, ...row }) => {
    if (score === null || answeredAt === null || !remark) return [];
    return [{ ...row, ...remark, score, answeredAt: answeredAt.toISOString(), caseNumber: about?.number ?? null }];
  });
}

export async function listOpenActions(scope: Scope): Promise<OpenAction[]> {
  const rows = await scope.db.surveyAction.findMany({
    where: { ...scope.where("satisfaction.manage"), ...toldActions(scope), doneAt: null },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    select: { id: true, orgId: true, said: true, body: true, ownerId: true, dueOn: true },
  });
  const people = await scope.db.person.findMany({
    where: { id: { in: rows.map(({ ownerId }) => ownerId) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ dueOn, ...row }) => {
    return { ...row, owner: names.get(row.ownerId) ?? null, dueOn: dueOn.toISOString().slice(0, 10) };
  });
}
