import "server-only";
import { type Asked, ask, asked } from "@/lib/access/ask-queries";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";

const day = 86_400_000;

export type QuestionState = "open" | "answered" | "settled";

export interface QuestionCount {
  open: number;
  /** Whole days the oldest open one has waited; null where none is open. */
  oldestDays: number | null;
}

/**
 * How many questions waited for the supplier's answer at an instant, and how long the oldest had (epoch milliseconds). One
 * that was answered, and asked again since, waits all along: the asking again takes the answer back.
 */
export async function countQuestions(scope: Scope, orgId: string, at: number): Promise<QuestionCount> {
  return ask(scope, questionsAsked(scope, orgId, at));
}

export function questionsAsked(scope: Scope, orgId: string, at: number): Asked<QuestionCount> {
  scope.require("billing.read", orgId);
  const then = new Date(at);
  const sql = Prisma.sql`
    select count(*)::int as open, min(asked_at) as oldest from price_question
    where org_id = ${orgId}::uuid and asked_at < ${then}
      and (answered_at is null or answered_at >= ${then}) and (settled_at is null or settled_at >= ${then})`;
  return asked(sql, ([row]: { open: number; oldest: Date | string | null }[]) => {
    const oldest = row?.oldest ?? null;
    const oldestDays = oldest === null ? null : Math.floor((at - new Date(oldest).getTime()) / day);
    return { open: row?.open ?? 0, oldestDays };
  });
}

const lineOf = {
  select: {
    ...{ id: true, position: true, text: true, amount: true, currency: true, month: true, costCentre: true },
    invoice: { select: { id: true, number: true } },
  },
} as const;
const head = {
  ...{ id: true, number: true, state: true, askedById: true, askedAt: true, ownerId: true, answeredAt: true },
  ...{ settledAt: true, credit: true, line: lineOf },
} as const;

export interface PriceQuestion {
  id: string;
  number: number;
  state: QuestionState;
  askedBy: string;
  askedAt: Date;
  /** Who answers for it at the supplier, once somebody does. */
  owner: string | null;
  answeredAt: Date | null;
  settledAt: Date | null;
  /** What the supplier gives back, in hundredths of the line's currency. */
  credit: bigint | null;
  /** Whole days from the asking to the settling, or until now. */
  ageDays: number;
  line: {
    id: string;
    position: number;
    text: string;
    amount: bigint;
    currency: string;
    month: string;
    costCentre: string;
    invoice: { id: string; number: string };
  };
}

type Row = Omit<PriceQuestion, "askedBy" | "owner" | "ageDays"> & { askedById: string; ownerId: string | null };

/** Every question of a customer: open ones first, the oldest of them foremost. */
export async function listQuestions(scope: Scope, orgId: string, now: number): Promise<PriceQuestion[]> {
  scope.require("billing.read", orgId);
  const rows = await scope.db.priceQuestion.findMany({
    where: { orgId },
    select: head,
    orderBy: [{ state: "asc" }, { askedAt: "asc" }],
    take: 500,
  });
  return named(scope, rows, now);
}

/** What waits for an answer, for the agenda of the operative forum: the oldest first. */
export async function listOpenPriceQuestions(scope: Scope, orgId: string, now: number): Promise<PriceQuestion[]> {
  return (await listQuestions(scope, orgId, now)).filter(({ state }) => state === "open");
}

export interface QuestionEntry {
  id: string;
  at: Date;
  author: string;
  body: string;
}

/** One question with its thread, the oldest entry first; null when there is none for this viewer. */
export async function getQuestion(scope: Scope, orgId: string, number: number, now: number) {
  scope.require("billing.read", orgId);
  const row = await scope.db.priceQuestion.findFirst({ where: { orgId, number }, select: head });
  if (!row) return null;
  const entries = await scope.db.priceQuestionEntry.findMany({
    where: { orgId, questionId: row.id },
    select: { id: true, at: true, authorId: true, body: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const names = await peopleOf(
    scope,
    entries.map(({ authorId }) => authorId),
  );
  const [question] = (await named(scope, [row], now)) as [PriceQuestion];
  const thread = entries.map(({ authorId, ...entry }) => ({ ...entry, author: names.get(authorId) ?? "–" }));
  return { question, thread: thread satisfies QuestionEntry[] };
}

async function named(scope: Scope, rows: readonly Row[], now: number): Promise<PriceQuestion[]> {
  const names = await peopleOf(
    scope,
    rows.flatMap(({ askedById, ownerId }) => [askedById, ownerId ?? askedById]),
  );
  return rows.map(({ askedById, ownerId, ...row }) => ({
    ...row,
    askedBy: names.get(askedById) ?? "–",
    owner: ownerId && (names.get(ownerId) ?? "–"),
    ageDays: Math.floor(((row.settledAt?.getTime() ?? now) - row.askedAt.getTime()) / day),
  }));
}

async function peopleOf({ db }: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
