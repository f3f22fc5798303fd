"use server";

import { type ActionResult, runAction } from "@/lib/access/action";
import type { Lang } from "@/lib/knowledge/source/schema";
import {
  commentOnLine,
  type Decision,
  decideReview,
  resolveComment,
  submitForReview,
} from "@/lib/knowledge/writing/review-commands";
import { publishPermissions, writePermissions } from "@/lib/knowledge/writing/rights";
import { routes } from "@/lib/routes";
import { commentSchema, decideSchema, instantOf, resolveSchema, submitSchema } from "./life";

const pageOf = ({ document, lang, number }: { document: string; lang: Lang; number: number }) =>
  routes.desk.reviewVersion(document, lang, number);

export async function submitForReviewAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "submitForReview",
      schema: submitSchema,
      anyOf: writePermissions,
      run: async ({ scope, input: { document: documentId, lang, number, reviewer: reviewerId, note } }) => {
        const { status } = await submitForReview(scope, { documentId, lang, number, reviewerId, note }, new Date());
        if (status === "no_reviewer") return { refused: "knowledge.review.reviewerMissing", field: "reviewer" };
        if (status === "not_a_draft") return { refused: "knowledge.review.notADraft" };
        return status === "submitted" ? "knowledge.review.submitted" : { refused: "knowledge.publish.refused" };
      },
      revalidate: ({ document }) => routes.desk.document(document),
    },
    form,
  );
}

export async function decideReviewAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "decideReview",
      schema: decideSchema,
      anyOf: publishPermissions,
      run: async ({ scope, input }) => {
        const { document: documentId, lang, number, decision: kind, at, words } = input;
        const wordingOnly = input.change === "wording";
        const instant = instantOf(at);
        if (kind === "schedule" && !instant) return { refused: "knowledge.schedule.timeMissing", field: "at" };
        if (kind === "send_back" && words === "") return { refused: "knowledge.review.wordsMissing", field: "words" };
        const decision: Decision =
          kind === "schedule" && instant
            ? { kind, at: instant, wordingOnly }
            : kind === "send_back"
              ? { kind, words }
              : { kind: "approve", wordingOnly };
        const { status } = await decideReview(scope, { documentId, lang, number, decision }, new Date());
        if (status === "past") return { refused: "knowledge.schedule.past", field: "at" };
        if (status === "refused") return { refused: "knowledge.publish.refused" };
        if (status === "own" || status === "not_in_review") return { refused: `knowledge.review.${status}` };
        return `knowledge.review.decided.${status}`;
      },
      revalidate: pageOf,
    },
    form,
  );
}

export async function commentOnLineAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "commentOnLine",
      schema: commentSchema,
      anyOf: writePermissions,
      run: async ({ scope, input: { document: documentId, ...input } }) => {
        await commentOnLine(scope, { documentId, ...input });
        return "knowledge.review.commented";
      },
      revalidate: pageOf,
    },
    form,
  );
}

export async function resolveCommentAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "resolveComment",
      schema: resolveSchema,
      anyOf: writePermissions,
      run: async ({ scope, input }) => {
        await resolveComment(scope, input.comment, new Date());
        return "knowledge.review.resolved";
      },
      revalidate: pageOf,
    },
    form,
  );
}
