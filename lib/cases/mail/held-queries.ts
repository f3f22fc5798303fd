import "server-only";
import type { Scope } from "@/lib/access/scope";
import { seenWhere } from "../security/seen";

/** The text of a mail that became a message, or the case itself where `seq` is null. */
export interface CaseMailText {
  seq: number | null;
  fromAddress: string;
  text: string;
}

export async function listMailsOfCase(scope: Scope, orgId: string, caseId: string): Promise<CaseMailText[]> {
  scope.require("cases.write", orgId);
  return scope.db.mailIn.findMany({
    where: { caseOrgId: orgId, caseId, state: { in: ["added", "opened"] } },
    select: { seq: true, fromAddress: true, text: true },
    orderBy: { receivedAt: "asc" },
  });
}

export const mailLists = ["held", "sorted", "ignored"] as const;
export type MailList = (typeof mailLists)[number];

const states = {
  held: ["held"],
  sorted: ["added", "opened", "discarded"],
  ignored: ["ignored"],
} as const satisfies Record<MailList, readonly string[]>;

const entry = {
  ...{ id: true, orgId: true, receivedAt: true, state: true, reason: true, fromAddress: true, fromName: true },
  ...{ subject: true, caseOrgId: true, caseId: true, note: true },
} as const;

export type MailEntry = Awaited<ReturnType<typeof listMailIn>>["mails"][number];

export const mailPageSize = 50;

/**
 * Lock one: mail of the customers on whose cases the viewer works, and what belongs to nobody known; nothing of a security
 * case that they may not see.
 */
export async function mailInReach(scope: Scope) {
  const { orgId } = scope.where("cases.write");
  if (orgId === undefined) return {};
  if (orgId.in.length === 0) return { id: { in: [] } };
  const unknown = { caseOrgId: null, orgId: null };
  const seen = { OR: [{ caseId: null }, { caseId: { notIn: await unseenCases(scope) } }] };
  return { AND: [{ OR: [{ caseOrgId: orgId }, { caseOrgId: null, orgId }, unknown] }, seen] };
}

async function unseenCases(scope: Scope): Promise<string[]> {
  const seen = seenWhere(scope);
  if (!seen.OR) return [];
  const where = { ...scope.where("cases.write"), isSecurity: true, NOT: seen };
  return (await scope.db.case.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** A page of the mails in reach, newest first. */
export async function listMailIn(scope: Scope, list: MailList, page: number) {
  const where = { ...(await mailInReach(scope)), state: { in: [...states[list]] } };
  const total = await scope.db.mailIn.count({ where });
  const rows = await scope.db.mailIn.findMany({
    where,
    select: entry,
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * mailPageSize,
    take: mailPageSize,
  });
  const numbers = await numbersOf(scope, rows);
  return { total, mails: rows.map((row) => ({ ...row, number: numbers.get(row.caseId ?? "") ?? null })) };
}

export async function countHeld(scope: Scope): Promise<number> {
  return scope.db.mailIn.count({ where: { ...(await mailInReach(scope)), state: "held" } });
}

/** One mail with its text; null when there is none in reach. */
export async function getMailIn(scope: Scope, id: string) {
  const row = await scope.db.mailIn.findFirst({
    where: { ...(await mailInReach(scope)), id },
    select: {
      ...entry,
      isProven: true,
      text: true,
      files: true,
      size: true,
      personId: true,
      hint: true,
      messageId: true,
    },
  });
  if (!row) return null;
  const numbers = await numbersOf(scope, [row]);
  return { ...row, number: numbers.get(row.caseId ?? "") ?? null };
}

async function numbersOf(scope: Scope, rows: readonly { caseOrgId: string | null; caseId: string | null }[]) {
  const ids = rows.flatMap(({ caseId }) => caseId ?? []);
  const cases = await scope.db.case.findMany({
    where: { ...scope.where("cases.read_org"), ...seenWhere(scope), id: { in: ids } },
    select: { id: true, number: true },
  });
  return new Map(cases.map(({ id, number }) => [id, number]));
}
