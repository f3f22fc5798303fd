import "server-only";
import type { Scope } from "@/lib/access/scope";
import { inReach } from "./reach";

export const jobStates = ["pending", "running", "done", "dead"] as const;
export type JobState = (typeof jobStates)[number];

export interface JobEntry {
  id: string;
  kind: string;
  state: JobState;
  attempts: number;
  maxAttempts: number;
  /** ISO instants. */
  runAt: string;
  createdAt: string;
  lastError: string | null;
}

const mostJobs = 200;

/** Jobs within reach, newest first; without a state, those that are not done. */
export async function listJobs(scope: Scope, state?: JobState): Promise<JobEntry[]> {
  const rows = await scope.db.job.findMany({
    where: { state: state ?? { not: "done" }, ...inReach(scope) },
    select: {
      id: true,
      kind: true,
      state: true,
      attempts: true,
      maxAttempts: true,
      runAt: true,
      createdAt: true,
      lastError: true,
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostJobs,
  });
  return rows.map(({ runAt, createdAt, ...job }) => {
    return { ...job, runAt: runAt.toISOString(), createdAt: createdAt.toISOString() };
  });
}

/** How many wait, run or are dead; what waits for a later day is not counted as waiting. */
export async function countJobs(scope: Scope, now: Date): Promise<{ due: number; running: number; dead: number }> {
  const count = (where: object) => scope.db.job.count({ where: { ...where, ...inReach(scope) } });
  return {
    due: await count({ state: "pending", runAt: { lte: now } }),
    running: await count({ state: "running" }),
    dead: await count({ state: "dead" }),
  };
}

/** `failed`: its job is dead. Known from the job, so that it holds also when the worker died over it. */
export type MailState = "queued" | "sent" | "kept" | "refused" | "failed";

export interface MailEntry {
  id: string;
  orgId: string | null;
  /** The person's name where the viewer may see it, otherwise the address; null when neither is known. */
  to: string | null;
  address: string | null;
  subject: string;
  state: MailState;
  createdAt: string;
  sentAt: string | null;
}

export interface Mail extends MailEntry {
  text: string;
}

export const mailPageSize = 50;

const entryFields = {
  id: true,
  orgId: true,
  toPerson: true,
  toAddress: true,
  subject: true,
  state: true,
  createdAt: true,
  sentAt: true,
} as const;

/** A page of the mails within reach, newest first. */
export async function listMail(scope: Scope, page: number): Promise<{ mails: MailEntry[]; total: number }> {
  const where = inReach(scope);
  const total = await scope.db.mailMessage.count({ where });
  const rows = await scope.db.mailMessage.findMany({
    where,
    select: entryFields,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * mailPageSize,
    take: mailPageSize,
  });
  return { mails: await entries(scope, rows), total };
}

/** A link that answers in its receiver's name. */
const personalLink = /\/survey\/[\w-]{43}/g;

/** A mail within reach; what only its receiver should follow is left out, but where no server sends it to them. */
export async function getMail(scope: Scope, id: string): Promise<Mail | null> {
  const row = await scope.db.mailMessage.findFirst({
    where: { id, ...inReach(scope) },
    select: { ...entryFields, text: true },
  });
  if (!row) return null;
  const { text, ...fields } = row;
  const [entry] = await entries(scope, [fields]);
  return entry ? { ...entry, text: entry.state === "kept" ? text : text.replace(personalLink, "/survey/…") } : null;
}

interface MailRow {
  id: string;
  orgId: string | null;
  toPerson: string | null;
  toAddress: string | null;
  subject: string;
  state: Exclude<MailState, "failed">;
  createdAt: Date;
  sentAt: Date | null;
}

async function entries(scope: Scope, rows: readonly MailRow[]): Promise<MailEntry[]> {
  const people = await scope.db.person.findMany({
    where: { id: { in: rows.flatMap(({ toPerson }) => toPerson ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const dead = await scope.db.job.findMany({
    where: { kind: "mail.send", state: "dead", dedupeKey: { in: rows.map(({ id }) => id) } },
    select: { dedupeKey: true },
  });
  const failed = new Set(dead.map(({ dedupeKey }) => dedupeKey));
  return rows.map(({ id, orgId, toPerson, toAddress, subject, state, createdAt, sentAt }) => ({
    id,
    orgId,
    to: names.get(toPerson ?? "") ?? toAddress,
    address: toAddress,
    subject,
    state: state === "queued" && failed.has(id) ? "failed" : state,
    createdAt: createdAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  }));
}
