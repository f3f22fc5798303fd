import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/commands";
import type { CommentKind } from "./comments";

interface NewComment {
  orgId: string;
  documentId: string;
  authorId: string;
  kind: CommentKind;
  answerTo: string | null;
  body: string;
}

/** Puts words under a proposal that its author may read, and tells those concerned. */
export async function addComment(scope: Scope, comment: NewComment): Promise<string> {
  const { orgId, documentId, answerTo } = comment;
  scope.require("proposals.read", orgId);
  const document = await scope.db.document.findFirst({
    where: { id: documentId, orgId, kind: "proposal", archivedAt: null, ...scope.audienceWhere() },
    select: { id: true },
  });
  if (!document) throw new AppError("not_found", "no proposal to comment on");
  if (answerTo !== null) {
    const answered = await scope.db.documentComment.count({ where: { orgId, id: answerTo, documentId } });
    if (answered === 0) throw new AppError("not_found", "no comment to answer");
  }
  const id = randomUUID();
  await scope.db.documentComment.createMany({ data: [{ id, ...comment }] });
  const detail = { comment: id, answers: answerTo !== null };
  await appendAudit(scope, { orgId, kind: "document.commented", subject: `document:${documentId}`, detail });
  await enqueue(scope, { kind: "comment.added", payload: { orgId, commentId: id }, orgId, dedupeKey: id });
  return id;
}

/** Empties one's own words; an answer to them keeps its place. False when there are none of one's own. */
export async function takeBackComment(scope: Scope, orgId: string, id: string): Promise<boolean> {
  scope.require("proposals.read", orgId);
  const { count } = await scope.db.documentComment.updateMany({
    where: { orgId, id, authorId: scope.viewerId ?? "", removedAt: null },
    data: { body: "", removedAt: new Date() },
  });
  if (count === 0) return false;
  await appendAudit(scope, { orgId, kind: "document.comment_removed", subject: `comment:${id}`, detail: {} });
  return true;
}
