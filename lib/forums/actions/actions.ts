"use server";

import type * as z from "zod";
import { type ActionResult, type Refusal, runAction } from "@/lib/access/action";
import type { Scope } from "@/lib/access/scope";
import type { CustomerAccess } from "@/lib/access/viewer";
import { routes } from "@/lib/routes";
import { localDateAt } from "@/lib/time/local-date";
import { type Forum, forumRights, isForum } from "../forum";
import { getMeeting } from "../meetings/queries";
import { addForumAction, finishForumAction, moveForumAction, withdrawForumAction } from "./commands";
import { addSchema, doneSchema, dueSchema, withdrawSchema } from "./forms";
import { listParticipants } from "./queries";

const gone: Refusal = { refused: "forums.actions.wrong.gone" };

interface Work<Input> {
  scope: Scope;
  org: CustomerAccess;
  input: Input;
  today: string;
}

/** Something done to a forum's list: by those who keep it, or by whoever may read it where the command asks for more. */
function onList<Schema extends z.ZodObject<{ org: z.ZodString }>>(
  name: string,
  schema: Schema,
  { form, forum, deed = "write" }: { form: FormData; forum: unknown; deed?: "read" | "write" },
  run: (work: Work<z.infer<Schema>>) => Promise<string | Refusal>,
): Promise<ActionResult> {
  return runAction(
    {
      name,
      schema,
      permission: forumRights[isForum(forum) ? forum : "operative"][deed],
      run: async ({ scope, org, input }) =>
        org ? run({ scope, org, input, today: localDateAt(Date.now(), org.timeZone) }) : gone,
      revalidate: ({ org }) => routes.customer.forumActions(String(org)),
    },
    form,
  );
}

const refOf = (org: CustomerAccess, { forum, action }: { forum: Forum; action: string }) => {
  return { orgId: org.id, forum, id: action };
};

export async function addForumActionAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  const [named] = String(form.get("meeting") ?? "").split(":");
  return onList("addForumAction", addSchema, { form, forum: named }, async ({ scope, org, input, today }) => {
    const { forum, id } = input.meeting;
    const meeting = isForum(forum) ? await getMeeting(scope, { orgId: org.id, forum, id }) : null;
    const decidedOn = meeting && (meeting.heldOn ?? localDateAt(meeting.plannedAt.getTime(), org.timeZone));
    if (!isForum(forum) || !decidedOn || decidedOn > today) {
      return { refused: "forums.actions.wrong.meeting", field: "meeting" };
    }
    if (input.due < decidedOn) return { refused: "forums.actions.wrong.dueBefore", field: "due" };
    const owners = await listParticipants(scope, org.id, forum, today);
    if (!owners.some(({ id: owner }) => owner === input.owner)) {
      return { refused: "forums.actions.wrong.owner", field: "owner" };
    }
    const { title, owner: ownerId, due } = input;
    await addForumAction(scope, { orgId: org.id, forum }, { meetingId: id, title, ownerId, decidedOn, due });
    return "forums.actions.done.added";
  });
}

export async function moveForumActionAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  const about = { form, forum: form.get("forum") };
  return onList("moveForumAction", dueSchema, about, async ({ scope, org, input, today }) => {
    if (input.due < today) return { refused: "forums.actions.wrong.duePast", field: "due" };
    return (await moveForumAction(scope, refOf(org, input), input.due)) ? "forums.actions.done.moved" : gone;
  });
}

/** For those who keep the list, and for whoever owns the action. */
export async function finishForumActionAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  const about = { form, forum: form.get("forum"), deed: "read" as const };
  return onList("finishForumAction", doneSchema, about, async ({ scope, org, input, today }) => {
    if (input.on > today) return { refused: "forums.actions.wrong.ahead", field: "on" };
    return (await finishForumAction(scope, refOf(org, input), input.on)) ? "forums.actions.done.done" : gone;
  });
}

export async function withdrawForumActionAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  const about = { form, forum: form.get("forum") };
  return onList("withdrawForumAction", withdrawSchema, about, async ({ scope, org, input, today }) => {
    const { reason } = input;
    const isDone = await withdrawForumAction(scope, refOf(org, input), { on: today, reason });
    return isDone ? "forums.actions.done.withdrawn" : gone;
  });
}
