import * as z from "zod";
import { monthKeySchema } from "@/lib/time/local-month";
import { forums } from "../forum";
import { mostMaterialDays } from "./material";

const forum = { org: z.string(), forum: z.enum(forums, "forums.meetings.wrong.forum") };
const meeting = { ...forum, meeting: z.uuid("forums.meetings.wrong.gone") };
const at = z.string("forums.meetings.wrong.at").regex(/^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}$/, "forums.meetings.wrong.at");
/** An empty field is no number, and not nought. */
const whole = (most: number, message: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, message)
    .transform(Number)
    .refine((value) => value <= most, message);
const materialDays = whole(mostMaterialDays, "forums.meetings.wrong.materialDays");

export const planSchema = z.object({ ...forum, at, materialDays });
export const moveSchema = z.object({ ...meeting, at, materialDays });
export const materialSchema = z.object({ ...meeting, on: z.iso.date("forums.meetings.wrong.on") });
export const holdSchema = z.object({ ...meeting, on: z.iso.date("forums.meetings.wrong.on") });
export const callOffSchema = z.object({
  ...meeting,
  reason: z.string().trim().min(5, "forums.meetings.wrong.reason").max(300, "forums.meetings.wrong.reasonLong"),
});
export const agreeSchema = z.object({
  ...forum,
  from: z.string().refine((text) => monthKeySchema.safeParse(text).success, "forums.meetings.wrong.from"),
  perYear: whole(52, "forums.meetings.wrong.perYear"),
});
