import * as z from "zod";
import { forums, isForum } from "../forum";

const action = {
  org: z.string(),
  forum: z.enum(forums, "forums.actions.wrong.gone"),
  action: z.uuid("forums.actions.wrong.gone"),
};

/** The meeting that decided something, as a form names it with its forum. */
const decidedAt = z
  .string()
  .transform((text) => {
    const [forum = "", id = ""] = text.split(":");
    return { forum, id };
  })
  .refine(({ forum, id }) => isForum(forum) && z.uuid().safeParse(id).success, "forums.actions.wrong.meeting");

export const addSchema = z.object({
  org: z.string(),
  meeting: decidedAt,
  title: z.string().trim().min(5, "forums.actions.wrong.title").max(300, "forums.actions.wrong.titleLong"),
  owner: z.uuid("forums.actions.wrong.owner"),
  due: z.iso.date("forums.actions.wrong.due"),
});
export const dueSchema = z.object({ ...action, due: z.iso.date("forums.actions.wrong.due") });
export const doneSchema = z.object({ ...action, on: z.iso.date("forums.actions.wrong.on") });
export const withdrawSchema = z.object({
  ...action,
  reason: z.string().trim().min(5, "forums.actions.wrong.reason").max(300, "forums.actions.wrong.reasonLong"),
});
