import { type AgreedVersion, agreedIn, versionIn } from "@/lib/measures/kpi/forum-facts";
import { monthAt, monthsBetween } from "@/lib/time/local-month";
import type { Forum } from "../forum";
import { type Meeting, nextOf, stateOf } from "./meeting";

/** A forum's year at a glance. */
export interface ForumYear {
  forum: Forum;
  /** Agreed for the calendar year; null where no number is. */
  agreed: number | null;
  /** What holds now, and from which month. */
  version: AgreedVersion | null;
  /** All that were planned and not called off. */
  planned: number;
  held: number;
  next: Meeting | null;
  /** Of the year, the earliest first. */
  meetings: Meeting[];
}

interface Input {
  year: number;
  timeZone: string;
  forums: readonly Forum[];
  agreed: readonly AgreedVersion[];
  /** Of all years. */
  meetings: readonly Meeting[];
  /** Epoch milliseconds. */
  now: number;
}

/** The year that a meeting belongs to: that in which it was held, or is planned. */
export function yearOfMeeting({ heldOn, plannedAt }: Meeting, timeZone: string): number {
  return Number((heldOn ?? monthAt(plannedAt.getTime(), timeZone)).slice(0, 4));
}

/** The year of each forum: agreed, planned, held, next one. */
export function forumYears({ year, timeZone, forums, agreed, meetings, now }: Input): ForumYear[] {
  const months = monthsBetween(`${year}-01`, `${year}-12`);
  return forums.map((forum) => {
    const versions = agreed.filter((version) => version.forum === forum);
    const wanted = months.flatMap((month) => agreedIn(month, versions) ?? []);
    const own = meetings
      .filter((meeting) => meeting.forum === forum && yearOfMeeting(meeting, timeZone) === year)
      .toSorted((a, b) => a.plannedAt.getTime() - b.plannedAt.getTime());
    return {
      ...{ forum, version: versionIn(monthAt(now, timeZone), versions) },
      agreed: wanted.length === 0 ? null : wanted.reduce((sum, n) => sum + n, 0),
      planned: own.filter(({ calledOff }) => calledOff === null).length,
      held: own.filter((meeting) => stateOf(meeting, now) === "held").length,
      next: nextOf(meetings, forum, now),
      meetings: own,
    };
  });
}
