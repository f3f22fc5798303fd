import * as z from "zod";
import { isInTime } from "@/lib/measures/kpi/forum-facts";
import { type MonthKey, monthKeySchema } from "@/lib/time/local-month";
import { countsInFigures, type Forum, forums } from "../forum";
import type { Meeting } from "./meeting";

/** What a list of meetings may be narrowed to: those a figure counts, and of these those whose material was not in time. */
export const meetingShows = ["held", "late"] as const;

const schema = z.object({
  show: z.enum(meetingShows).optional().catch(undefined),
  forum: z.enum(forums).optional().catch(undefined),
  from: monthKeySchema.optional().catch(undefined),
  to: monthKeySchema.optional().catch(undefined),
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
});
export type MeetingFilter = z.infer<typeof schema>;

export function meetingFilterOf(query: Readonly<Record<string, string | undefined>>): MeetingFilter {
  return schema.parse(query);
}

/** The rows behind a figure of some months: meetings held in them, the earliest first. */
export function meetingsBehind(meetings: readonly Meeting[], { show, forum, from, to }: MeetingFilter): Meeting[] {
  const isInside = (month: MonthKey) => (!from || month >= from) && (!to || month <= to);
  return meetings
    .filter((meeting): meeting is Meeting & { heldOn: string } => meeting.heldOn !== null)
    .filter((meeting) => isInside(meeting.heldOn.slice(0, 7)) && isOf(forum, meeting))
    .filter((meeting) => show !== "late" || !isInTime(meeting))
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0));
}

function isOf(forum: Forum | undefined, meeting: Meeting): boolean {
  return forum === undefined ? countsInFigures(meeting.forum) : meeting.forum === forum;
}
