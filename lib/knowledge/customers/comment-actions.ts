"use server";

import * as z from "zod";
import { type ActionResult, runAction } from "@/lib/access/action";
import { routes } from "@/lib/routes";
import { addComment, takeBackComment } from "./comment-commands";
import { commentKinds, longestComment } from "./comments";

const commentSchema = z.object({
  org: z.string(),
  document: z.uuid(),
  /** For the address of the page. */
  key: z.string(),
  kind: z.enum(commentKinds).default("comment"),
  answerTo: z.union([z.uuid(), z.literal("")]).default(""),
  body: z.string().trim().min(1, "proposals.comments.empty").max(longestComment, "proposals.comments.tooLong"),
});

export async function addCommentAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "addComment",
      schema: commentSchema,
      permission: "proposals.read",
      run: async ({ scope, viewer, org, input }) => {
        const { document: documentId, kind, answerTo, body } = input;
        const authorId = viewer.personId;
        await addComment(scope, { orgId: org?.id ?? "", documentId, authorId, kind, answerTo: answerTo || null, body });
        return "proposals.comments.added";
      },
      revalidate: ({ org, key }) => routes.customer.proposal(org, key),
    },
    form,
  );
}

export async function takeBackCommentAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "takeBackComment",
      schema: z.object({ org: z.string(), key: z.string(), comment: z.uuid() }),
      permission: "proposals.read",
      run: async ({ scope, org, input }) => {
        const removed = await takeBackComment(scope, org?.id ?? "", input.comment);
        return removed ? "proposals.comments.removed" : { refused: "proposals.comments.notYours" };
      },
      revalidate: ({ org, key }) => routes.customer.proposal(org, key),
    },
    form,
  );
}
