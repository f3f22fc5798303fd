"use server";

import type * as z from "zod";
import { type ActionResult, type Refusal, runAction } from "@/lib/access/action";
import type { Scope } from "@/lib/access/scope";
import type { CustomerAccess } from "@/lib/access/viewer";
import { routes } from "@/lib/routes";
import { localDateAt, localInstant } from "@/lib/time/local-date";
import { type Forum, forumRights, isForum } from "../forum";
import {
  agreeMeetings,
  callOffMeeting,
  handOutMaterial,
  holdMeeting,
  type MeetingRef,
  moveMeeting,
  planMeeting,
} from "./commands";
import { agreeSchema, callOffSchema, holdSchema, materialSchema, moveSchema, planSchema } from "./forms";
import { workingDaysBefore } from "./material";
import { getMeeting, workingDaysOf } from "./queries";

const gone: Refusal = { refused: "forums.meetings.wrong.gone" };

interface Work<Input> {
  scope: Scope;
  org: CustomerAccess;
  input: Input;
  today: string;
}

/** Something done by those who keep the forum that the form names. */
function keep<Schema extends z.ZodObject<{ org: z.ZodString; forum: z.ZodType<Forum> }>>(
  name: string,
  schema: Schema,
  form: FormData,
  run: (work: Work<z.infer<Schema>>) => Promise<string | Refusal>,
): Promise<ActionResult> {
  const forum = form.get("forum");
  return runAction(
    {
      name,
      schema,
      permission: forumRights[isForum(forum) ? forum : "operative"].write,
      run: async ({ scope, org, input }) =>
        org ? run({ scope, org, input, today: localDateAt(Date.now(), org.timeZone) }) : gone,
      revalidate: ({ org }) => routes.customer.forumMeetings(String(org)),
    },
    form,
  );
}

const refOf = (org: CustomerAccess, input: { forum: Forum; meeting: string }): MeetingRef => {
  return { orgId: org.id, forum: input.forum, id: input.meeting };
};

/** The plan that a form tells: a time in the customer's zone, and the material so many working days before its date. */
async function planOf(
  scope: Scope,
  org: CustomerAccess,
  { at: text, materialDays }: { at: string; materialDays: number },
) {
  const at = localInstant(text, org.timeZone);
  if (at === null) return null;
  const materialDueOn = workingDaysBefore(text.slice(0, 10), materialDays, await workingDaysOf(scope, org));
  return { at, materialDueOn };
}

const wrongTime: Refusal = { refused: "forums.meetings.wrong.at", field: "at" };

export async function planForumMeetingAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return keep("planForumMeeting", planSchema, form, async ({ scope, org, input }) => {
    const plan = await planOf(scope, org, input);
    if (!plan) return wrongTime;
    await planMeeting(scope, { orgId: org.id, forum: input.forum }, plan);
    return "forums.meetings.done.planned";
  });
}

export async function moveForumMeetingAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return keep("moveForumMeeting", moveSchema, form, async ({ scope, org, input }) => {
    const plan = await planOf(scope, org, input);
    if (!plan) return wrongTime;
    return (await moveMeeting(scope, refOf(org, input), plan)) ? "forums.meetings.done.moved" : gone;
  });
}

export async function handOutForumMaterialAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return keep("handOutForumMaterial", materialSchema, form, async ({ scope, org, input, today }) => {
    if (input.on > today) return { refused: "forums.meetings.wrong.ahead", field: "on" };
    return (await handOutMaterial(scope, refOf(org, input), input.on)) ? "forums.meetings.done.material" : gone;
  });
}

export async function holdForumMeetingAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return keep("holdForumMeeting", holdSchema, form, async ({ scope, org, input, today }) => {
    if (input.on > today) return { refused: "forums.meetings.wrong.ahead", field: "on" };
    return (await holdMeeting(scope, refOf(org, input), input.on)) ? "forums.meetings.done.held" : gone;
  });
}

export async function callOffForumMeetingAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return keep("callOffForumMeeting", callOffSchema, form, async ({ scope, org, input }) => {
    const ref = refOf(org, input);
    const meeting = await getMeeting(scope, ref);
    if (meeting?.heldOn) return { refused: "forums.meetings.wrong.isHeld" };
    return (await callOffMeeting(scope, ref, input.reason, Date.now())) ? "forums.meetings.done.calledOff" : gone;
  });
}

export async function agreeForumMeetingsAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return keep("agreeForumMeetings", agreeSchema, form, async ({ scope, org, input }) => {
    await agreeMeetings(scope, { orgId: org.id, forum: input.forum }, input);
    return "forums.meetings.done.agreed";
  });
}
