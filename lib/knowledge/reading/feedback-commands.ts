import "server-only";
import { inJobScope, type Scope } from "@/lib/access/scope";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/commands";
import type { Lang } from "@/lib/knowledge/source/schema";
import { openTask } from "@/lib/knowledge/writing/task-commands";
import { subjectOf } from "@/lib/knowledge/writing/tasks";
import type { VoteReason } from "./feedback";

export interface Vote {
  readonly documentId: string;
  readonly lang: Lang;
  readonly helpful: boolean;
  readonly reason: VoteReason | null;
  readonly comment: string | null;
}

/** Keeps what the viewer says of a text they can read; the last word counts. */
export async function castVote(scope: Scope, vote: Vote): Promise<void> {
  const version = await versionRead(scope, vote);
  if (scope.viewerId === null) throw new AppError("not_signed_in", "a vote of nobody");
  await keepVote(scope, vote, version, `person:${scope.viewerId}`);
}

/**
 * The same for somebody who has not signed in. Policies let nobody change a visitor's row, since the database cannot know
 * whose it is; the portal does, from a cookie that cannot be guessed, and writes it itself.
 */
export async function castVisitorVote(scope: Scope, vote: Vote, visitor: string): Promise<void> {
  const version = await versionRead(scope, vote);
  await inJobScope((own) => keepVote(own, vote, version, `visitor:${visitor}`));
}

async function versionRead(scope: Scope, { documentId, lang }: Vote): Promise<number> {
  const text = await scope.db.documentText.findFirst({
    where: { documentId, lang, ...scope.audienceWhere(), document: { archivedAt: null, ...scope.audienceWhere() } },
    select: { version: true },
  });
  if (!text) throw new AppError("not_found", "a vote on what the viewer cannot read");
  return text.version;
}

async function keepVote(scope: Scope, vote: Vote, version: number, voter: string): Promise<void> {
  const { documentId, ...said } = vote;
  const row = { ...said, version, at: new Date() };
  await scope.db.documentVote.upsert({
    where: { documentId_voter: { documentId, voter } },
    create: { ...row, documentId, voter },
    update: row,
  });
  if (vote.helpful || !vote.reason) return;
  const payload = { documentId, lang: vote.lang, voter };
  await enqueue(scope, { kind: "document.feedback", payload, dedupeKey: `${documentId} ${voter}` });
}

/** A reader said no and why: there is something to be done about the text, unless they have thought better of it. */
export async function openFeedbackTask(
  scope: Scope,
  { documentId, lang, voter }: { documentId: string; lang: Lang; voter: string },
): Promise<void> {
  const vote = await scope.db.documentVote.findUnique({
    where: { documentId_voter: { documentId, voter } },
    select: { helpful: true, reason: true, comment: true, version: true, document: { select: { orgId: true } } },
  });
  if (!vote || vote.helpful) return;
  const { reason, comment, version } = vote;
  const subject = subjectOf(documentId, lang);
  await openTask(scope, {
    kind: "feedback",
    subject,
    documentId,
    lang,
    orgId: vote.document.orgId,
    detail: { reason, comment, version },
    count: await countComplaints(scope, documentId, lang, subject),
  });
}

/** Readers who have said no and why since the last such task was closed: each once, however often they answered. */
async function countComplaints({ db }: Scope, documentId: string, lang: Lang, subject: string): Promise<number> {
  const { _max: last } = await db.contentTask.aggregate({
    where: { kind: "feedback", subject },
    _max: { closedAt: true },
  });
  const since = last.closedAt ? { at: { gt: last.closedAt } } : {};
  const count = await db.documentVote.count({
    where: { documentId, lang, helpful: false, reason: { not: null }, ...since },
  });
  return Math.max(count, 1);
}
