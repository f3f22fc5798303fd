import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { enqueue } from "@/lib/jobs/commands";

/** What was done to a question, for the log and for whom it is told. */
export type QuestionNews = "asked" | "answered" | "replied" | "settled";

interface Place {
  orgId: string;
  number: number;
}

/** Asks about a line; the question's number, or null when there is no such line. One line has one question that goes on. */
export async function askQuestion(
  scope: Scope,
  orgId: string,
  { lineId, body }: { lineId: string; body: string },
  now: number,
): Promise<number | null> {
  scope.require("billing.write", orgId);
  const line = await scope.db.invoiceLine.findFirst({ where: { orgId, id: lineId }, select: { id: true } });
  if (!line || scope.viewerId === null) return null;
  // Numbers follow each other: two who ask at once wait for one another.
  await scope.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`price question ${orgId}`}, 11))`;
  const going = await scope.db.priceQuestion.findFirst({
    where: { orgId, lineId, state: { not: "settled" } },
    select: { number: true },
  });
  if (going) {
    await replyToQuestion(scope, { orgId, number: going.number }, body, now);
    return going.number;
  }
  const last = await scope.db.priceQuestion.aggregate({ where: { orgId }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const id = randomUUID();
  const asked = { askedById: scope.viewerId, askedAt: new Date(now) };
  await scope.db.priceQuestion.createMany({ data: [{ orgId, id, number, lineId, ...asked }] });
  await say(scope, { orgId, number, id }, body, "asked", now);
  return number;
}

/** The customer writes on; a question that was answered or settled is open again. False when there is none. */
export async function replyToQuestion(scope: Scope, place: Place, body: string, now: number): Promise<boolean> {
  scope.require("billing.write", place.orgId);
  const data = { state: "open" as const, answeredAt: null, settledAt: null };
  return change(scope, place, data, { body, news: "replied", now });
}

/**
 * The supplier answers, and says what is given back where something is; whoever answers owns the question. One that the
 * customer has settled is not opened by an answer: they write on first.
 */
export async function answerQuestion(
  scope: Scope,
  place: Place,
  { body, credit }: { body: string; credit: bigint | null },
  now: number,
): Promise<"answered" | "settled" | "gone"> {
  scope.require("billing.answer", place.orgId);
  const data = { state: "answered" as const, ownerId: scope.viewerId, answeredAt: new Date(now), settledAt: null };
  const answer = { ...data, ...(credit !== null && { credit }) };
  if (await change(scope, place, answer, { body, news: "answered", now, unlessSettled: true })) return "answered";
  const isThere = await scope.db.priceQuestion.count({ where: place });
  return isThere > 0 ? "settled" : "gone";
}

/** The customer is content: the question is over. */
export async function settleQuestion(scope: Scope, place: Place, now: number): Promise<boolean> {
  scope.require("billing.write", place.orgId);
  return change(scope, place, { state: "settled", settledAt: new Date(now) }, { body: null, news: "settled", now });
}

interface Change {
  state: "open" | "answered" | "settled";
  ownerId?: string | null;
  answeredAt?: Date | null;
  settledAt?: Date | null;
  credit?: bigint;
}

interface Told {
  body: string | null;
  news: QuestionNews;
  now: number;
  unlessSettled?: boolean;
}

async function change(
  scope: Scope,
  { orgId, number }: Place,
  data: Change,
  { body, news, now, unlessSettled = false }: Told,
): Promise<boolean> {
  const question = await scope.db.priceQuestion.findFirst({ where: { orgId, number }, select: { id: true } });
  if (!question) return false;
  const open = unlessSettled && { state: { not: "settled" as const } };
  const { count } = await scope.db.priceQuestion.updateMany({ where: { orgId, id: question.id, ...open }, data });
  if (count === 0) return false;
  await say(scope, { orgId, number, id: question.id }, body, news, now);
  return true;
}

async function say(
  scope: Scope,
  { orgId, number, id }: Place & { id: string },
  body: string | null,
  news: QuestionNews,
  now: number,
): Promise<void> {
  const { viewerId } = scope;
  if (body !== null && viewerId !== null) {
    const entry = { orgId, questionId: id, at: new Date(now), authorId: viewerId, body };
    await scope.db.priceQuestionEntry.createMany({ data: [entry] });
  }
  await appendAudit(scope, {
    orgId,
    kind: "price_question.moved",
    subject: `price_question:${id}`,
    detail: { number, news },
  });
  const payload = { orgId, questionId: id, news, by: viewerId, at: now };
  await enqueue(scope, { kind: "price_question.moved", payload, orgId });
}
