import "server-only";
import type { Scope } from "@/lib/access/scope";
import { AppError } from "@/lib/errors";
import { checkDocument } from "@/lib/knowledge/source/document";
import type { Refusal } from "@/lib/knowledge/source/refusal";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import { auditDocument } from "./change-commands";
import { lockDocument, namesOf, requireDocument } from "./head-queries";
import { tell } from "./notice-commands";
import { type PublishResult, publishVersion } from "./publish-commands";
import { publishPermissionOf } from "./rights";
import { schedulePublication } from "./schedule-commands";
import { staffWith } from "./staff-queries";
import { readingOf } from "./version";

export interface VersionName {
  readonly documentId: string;
  readonly lang: Lang;
  readonly number: number;
}

export type SubmitResult =
  | { readonly status: "submitted" }
  /** Not somebody else who may publish it. */
  | { readonly status: "no_reviewer" }
  | { readonly status: "not_a_draft" }
  | { readonly status: "refused"; readonly refusals: readonly Refusal[] };

/** Asks somebody else who may publish to read a draft. */
export async function submitForReview(
  scope: Scope,
  input: VersionName & { reviewerId: string; note: string },
  now: Date,
): Promise<SubmitResult> {
  const { documentId, lang, number, reviewerId, note } = input;
  const head = await lockDocument(scope, "write", documentId);
  const version = await versionOf(scope, input);
  if (version.state !== "draft") return { status: "not_a_draft" };
  const reviewers = await staffWith(scope, publishPermissionOf(head.kind), head.orgId, now);
  if (reviewerId === scope.viewerId || !reviewers.some(({ id }) => id === reviewerId)) return { status: "no_reviewer" };
  const checked = checkDocument(version.source, readingOf(version, lang));
  if (!checked.ok) return { status: "refused", refusals: checked.refusals };

  await scope.db.documentVersion.updateMany({
    where: { documentId, lang, state: "review" },
    data: { state: "superseded" },
  });
  await scope.db.documentVersion.updateMany({
    where: { documentId, lang, number },
    data: { state: "review", reviewerId, submittedAt: now, note },
  });
  await auditDocument(scope, head, "review.asked", { lang, number, reviewer: reviewerId });
  const author = scope.viewerId ? ((await namesOf(scope, [scope.viewerId])).get(scope.viewerId) ?? "") : "";
  await tell(scope, {
    personId: reviewerId,
    orgId: head.orgId,
    notice: "reviewAsked",
    path: routes.desk.reviewVersion(documentId, lang, number),
    values: { title: version.title, name: author, note },
  });
  return { status: "submitted" };
}

export type Decision =
  | { readonly kind: "approve"; readonly wordingOnly?: boolean }
  | { readonly kind: "schedule"; readonly at: Date; readonly wordingOnly?: boolean }
  | { readonly kind: "send_back"; readonly words: string };

export type DecisionResult =
  | PublishResult
  | { readonly status: "scheduled" | "sent_back" | "past" | "not_in_review" }
  /** One's own text is somebody else's to decide on. */
  | { readonly status: "own" };

/** Publishes what is in review, at once or later, or sends it back with words. */
export async function decideReview(
  scope: Scope,
  input: VersionName & { decision: Decision },
  now: Date,
): Promise<DecisionResult> {
  const { documentId, lang, number, decision } = input;
  const head = await lockDocument(scope, "publish", documentId);
  const version = await versionOf(scope, input);
  if (version.state !== "review") return { status: "not_in_review" };
  if (version.authorId !== null && version.authorId === scope.viewerId) return { status: "own" };
  const reviewer = scope.viewerId ? ((await namesOf(scope, [scope.viewerId])).get(scope.viewerId) ?? null) : null;

  const outcome = await carryOut(scope, input, reviewer, now);
  if (outcome.status === "refused" || outcome.status === "past") return outcome;
  await scope.db.documentVersion.updateMany({
    where: { documentId, lang, number },
    data: { reviewerId: scope.viewerId, reviewedAt: now },
  });
  const decided = { approve: "approved", schedule: "scheduled", send_back: "sent_back" } as const;
  await auditDocument(scope, head, "review.decided", { lang, number, decision: decided[decision.kind] });
  if (version.authorId) {
    const notices = { approve: "reviewApproved", schedule: "reviewScheduled", send_back: "reviewSentBack" } as const;
    await tell(scope, {
      personId: version.authorId,
      orgId: head.orgId,
      notice: notices[decision.kind],
      path:
        decision.kind === "send_back"
          ? routes.desk.reviewVersion(documentId, lang, number)
          : routes.desk.document(documentId),
      values: {
        title: version.title,
        name: reviewer ?? "",
        words: decision.kind === "send_back" ? decision.words : "",
      },
      when: decision.kind === "schedule" ? decision.at : undefined,
    });
  }
  return outcome;
}

async function carryOut(
  scope: Scope,
  { decision, ...name }: VersionName & { decision: Decision },
  reviewedBy: string | null,
  now: Date,
): Promise<DecisionResult> {
  if (decision.kind === "approve") {
    return publishVersion(scope, { ...name, reviewedBy, wordingOnly: decision.wordingOnly });
  }
  if (decision.kind === "schedule") {
    return schedulePublication(scope, { ...name, at: decision.at, wordingOnly: decision.wordingOnly }, now);
  }
  const { documentId, lang, number } = name;
  await scope.db.documentVersion.updateMany({ where: { documentId, lang, number }, data: { state: "draft" } });
  await addComment(scope, { ...name, line: 0, body: decision.words });
  return { status: "sent_back" };
}

/** A reviewer's words on a line of a version, or on the whole as line 0. */
export async function commentOnLine(scope: Scope, input: VersionName & { line: number; body: string }): Promise<void> {
  const head = await requireDocument(scope, "write", input.documentId);
  const version = await versionOf(scope, input);
  const line = Math.min(input.line, version.source.trimEnd().split("\n").length);
  await addComment(scope, { ...input, line });
  await auditDocument(scope, head, "review.commented", { lang: input.lang, number: input.number, line });
}

/** Says that what a comment asked for has been seen to. */
export async function resolveComment(scope: Scope, commentId: string, now: Date): Promise<VersionName> {
  const comment = await scope.db.reviewComment.findFirst({
    where: { id: commentId, version: { document: scope.documentWhere("write") } },
    select: { documentId: true, lang: true, number: true },
  });
  if (!comment) throw new AppError("not_found", `no comment ${commentId}`);
  const head = await requireDocument(scope, "write", comment.documentId);
  await scope.db.reviewComment.updateMany({
    where: { id: commentId, resolvedAt: null },
    data: { resolvedAt: now, resolvedById: scope.viewerId },
  });
  await auditDocument(scope, head, "review.comment_resolved", { comment: commentId });
  return { ...comment, lang: comment.lang === "en" ? "en" : "sv" };
}

async function addComment(
  scope: Scope,
  { documentId, lang, number, line, body }: VersionName & { line: number; body: string },
) {
  if (!scope.viewerId) throw new AppError("forbidden", "a comment has an author");
  await scope.db.reviewComment.createMany({
    data: [{ documentId, lang, number, line, body, authorId: scope.viewerId }],
  });
}

async function versionOf(scope: Scope, { documentId, lang, number }: VersionName) {
  const version = await scope.db.documentVersion.findUnique({
    where: { documentId_lang_number: { documentId, lang, number } },
    select: { state: true, source: true, format: true, path: true, title: true, authorId: true },
  });
  if (!version) throw new AppError("not_found", `no version ${lang} ${number} of ${documentId}`);
  return version;
}
