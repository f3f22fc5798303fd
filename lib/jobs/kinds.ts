import * as z from "zod";
import { billingKinds } from "./billing-kinds";

interface Kind {
  payload: z.ZodType;
  /** How long one try may take before it counts as failed. */
  timeoutMs: number;
  /** After so many tries the job is dead, and a person decides. */
  maxAttempts: number;
}

const langSchema = z.enum(["sv", "en"]);
const seconds = 1_000;
const minutes = 60 * seconds;

/** Every kind of job, as a closed list. Payloads name things by id; texts stay where they are. */
const table = {
  /** A document was published, changed or withdrawn: search follows. */
  "document.changed": {
    payload: z.strictObject({ documentId: z.uuid() }),
    timeoutMs: 30 * seconds,
    maxAttempts: 8,
  },
  /** A version has reached the time for which its publication was decided. */
  "document.publish": {
    payload: z.strictObject({ documentId: z.uuid(), lang: langSchema, version: z.int().positive() }),
    timeoutMs: 1 * minutes,
    maxAttempts: 8,
  },
  /** Somebody has written under a proposal: those concerned are told. */
  "comment.added": {
    payload: z.strictObject({ orgId: z.uuid(), commentId: z.uuid() }),
    timeoutMs: 30 * seconds,
    maxAttempts: 8,
  },
  /** Something public has happened to a case: its reporter and those who watch it are told. */
  "case.news": {
    payload: z.strictObject({
      orgId: z.uuid(),
      caseId: z.uuid(),
      news: z.enum(["reported", "answered", "added", "resolved", "closed", "reopened"]),
      /** When it happened, epoch milliseconds: what was said at that instant is told. */
      at: z.int(),
      /** Who did it, and need not be told; null for the portal itself. */
      by: z.uuid().nullable(),
    }),
    timeoutMs: 30 * seconds,
    maxAttempts: 8,
  },
  /** Every hour: the closing of resolved cases whose agreed time has passed is asked for. */
  "case.closings": {
    payload: z.strictObject({}),
    timeoutMs: 2 * minutes,
    maxAttempts: 2,
  },
  /** A resolved case closes by itself. */
  "case.close": {
    payload: z.strictObject({ orgId: z.uuid(), caseId: z.uuid() }),
    timeoutMs: 30 * seconds,
    maxAttempts: 8,
  },
  /** The time has come to ask how a closed case went. */
  "survey.send": {
    payload: z.strictObject({ orgId: z.uuid(), invitationId: z.uuid() }),
    timeoutMs: 30 * seconds,
    maxAttempts: 8,
  },
  /** Somebody was not satisfied and wrote why: those who act on it are told. */
  "survey.low": {
    payload: z.strictObject({ orgId: z.uuid(), invitationId: z.uuid() }),
    timeoutMs: 30 * seconds,
    maxAttempts: 8,
  },
  /** A yearly survey was opened: those it asks are told. */
  "relation.opened": {
    payload: z.strictObject({ orgId: z.uuid(), surveyId: z.uuid() }),
    timeoutMs: 1 * minutes,
    maxAttempts: 8,
  },
  /** A reader said that a text did not help, and why: a content task is opened or joined. */
  "document.feedback": {
    payload: z.strictObject({ documentId: z.uuid(), lang: langSchema, voter: z.string().max(80) }),
    timeoutMs: 30 * seconds,
    maxAttempts: 8,
  },
  /** A case of priority 1 or 2 has got its follow-up: the customer's incident owner is told. */
  "incident.opened": {
    payload: z.strictObject({ orgId: z.uuid(), followUpId: z.uuid() }),
    timeoutMs: 30 * seconds,
    maxAttempts: 8,
  },
  /** A case has been reported or marked as a security case: the officers on both sides are told. */
  "security.opened": {
    payload: z.strictObject({ orgId: z.uuid(), caseId: z.uuid(), at: z.int() }),
    timeoutMs: 30 * seconds,
    maxAttempts: 8,
  },
  /** A service-level report was published: those who asked for it are told. */
  "report.published": {
    payload: z.strictObject({ orgId: z.uuid(), reportId: z.uuid() }),
    timeoutMs: 1 * minutes,
    maxAttempts: 8,
  },
  ...billingKinds,
  /** Every few minutes: subscribed reports whose time has come are asked for. */
  "report.due": {
    payload: z.strictObject({}),
    timeoutMs: 1 * minutes,
    maxAttempts: 2,
  },
  /** A subscribed report is made at one of its times, for the one who subscribes. */
  "report.deliver": {
    payload: z.strictObject({ orgId: z.uuid(), subscriptionId: z.uuid(), dueAt: z.int() }),
    timeoutMs: 1 * minutes,
    maxAttempts: 8,
  },
  /** Once a day: review dates, broken links, retention. */
  "knowledge.sweep": {
    payload: z.strictObject({}),
    timeoutMs: 10 * minutes,
    maxAttempts: 3,
  },
  /** Once a day: what the search's log has kept long enough. */
  "search.sweep": {
    payload: z.strictObject({}),
    timeoutMs: 5 * minutes,
    maxAttempts: 3,
  },
  /** Once a day: jobs that are done and mails that are old leave the outbox. */
  "outbox.sweep": {
    payload: z.strictObject({}),
    timeoutMs: 5 * minutes,
    maxAttempts: 3,
  },
  /** The index of Postgres has followed a document: Meilisearch follows it too. */
  "search.follow": {
    payload: z.strictObject({ documentId: z.uuid() }),
    timeoutMs: 1 * minutes,
    // It may be away for a night; what is given up is found by the nightly comparison.
    maxAttempts: 20,
  },
  /** Once a day, and when it is asked for: what Meilisearch holds is compared with what it should hold. */
  "search.compare": {
    payload: z.strictObject({}),
    timeoutMs: 30 * minutes,
    maxAttempts: 20,
  },
  /** An agreement or a calendar has a new version: the cases it may concern are folded again. */
  "sla.refold": {
    payload: z.strictObject({ orgId: z.uuid(), from: z.iso.date() }),
    timeoutMs: 30 * minutes,
    maxAttempts: 8,
  },
  /** What is stored of a customer's cases is compared with what their events say. */
  "sla.verify": {
    payload: z.strictObject({ orgId: z.uuid() }),
    timeoutMs: 30 * minutes,
    maxAttempts: 3,
  },
  /** Once a day: every customer's verification is asked for. */
  "sla.nightly": {
    payload: z.strictObject({}),
    timeoutMs: 1 * minutes,
    maxAttempts: 3,
  },
  /** Every few minutes: clocks that have used a set share of their target are told of. */
  "sla.warn": {
    payload: z.strictObject({}),
    timeoutMs: 2 * minutes,
    maxAttempts: 2,
  },
  /** What happened to a case is told to another system. */
  "webhook.deliver": {
    payload: z.strictObject({ orgId: z.uuid(), deliveryId: z.uuid() }),
    timeoutMs: 30 * seconds,
    // The other system may be away for half a day.
    maxAttempts: 14,
  },
  /** Every hour: what keys have read in the hours that have ended goes into the trail. */
  "intake.reads": {
    payload: z.strictObject({}),
    timeoutMs: 2 * minutes,
    maxAttempts: 3,
  },
  /** Once a day: receipts of the API, deliveries and mails that came in which are old, and keys that are about to expire. */
  "intake.sweep": {
    payload: z.strictObject({}),
    timeoutMs: 5 * minutes,
    maxAttempts: 3,
  },
  /** A mail has come in: it is read, and goes to a case or waits at the desk. */
  "mail.received": {
    payload: z.strictObject({ mailId: z.uuid() }),
    timeoutMs: 2 * minutes,
    maxAttempts: 8,
  },
  "mail.send": {
    payload: z.strictObject({ messageId: z.uuid() }),
    timeoutMs: 1 * minutes,
    // A mail server may be away for a night.
    maxAttempts: 20,
  },
} as const satisfies Record<string, Kind>;

export type JobKind = keyof typeof table;
export type JobPayload<K extends JobKind> = z.infer<(typeof table)[K]["payload"]>;

export const kinds: { readonly [K in JobKind]: Kind & { payload: z.ZodType<JobPayload<K>> } } = table;
export const jobKinds = Object.keys(table) as JobKind[];

export function isJobKind(text: string): text is JobKind {
  return Object.hasOwn(table, text);
}

export function parsePayload<K extends JobKind>(kind: K, payload: unknown): JobPayload<K> {
  return kinds[kind].payload.parse(payload);
}

/** One try of one job. */
export interface JobRun {
  readonly id: string;
  /** From 1. */
  readonly attempt: number;
  /** Aborted when the time of the kind is up, or the job has been lost to another worker. */
  readonly signal: AbortSignal;
}

/** What does the work, for every kind; the worker is given them. A job may come twice, so doing it twice must be as once. */
export type Handlers = { readonly [K in JobKind]: (payload: JobPayload<K>, run: JobRun) => Promise<void> };
