import { isInTime } from "@/lib/measures/kpi/forum-facts";
import type { Forum } from "../forum";

/** A meeting as its forum sees it; local dates, but for `plannedAt`. */
export interface Meeting {
  id: string;
  forum: Forum;
  plannedAt: Date;
  materialDueOn: string;
  materialOn: string | null;
  heldOn: string | null;
  /** Why it was called off; null while it was not. */
  calledOff: string | null;
}

export type MeetingState = "held" | "calledOff" | "overdue" | "planned";

/** How a meeting stands `now` (epoch milliseconds): one whose time has passed waits for somebody to say that it was held. */
export function stateOf({ heldOn, calledOff, plannedAt }: Meeting, now: number): MeetingState {
  if (calledOff !== null) return "calledOff";
  if (heldOn !== null) return "held";
  return plannedAt.getTime() < now ? "overdue" : "planned";
}

export type MaterialState = "inTime" | "late" | "missing" | "waited";

/** How its material stands on a local date: what is missing from a meeting that was held will not come. */
export function materialOf(meeting: Meeting, today: string): MaterialState {
  if (meeting.materialOn !== null) return isInTime(meeting) ? "inTime" : "late";
  return meeting.heldOn !== null || meeting.materialDueOn < today ? "missing" : "waited";
}

/** A forum's next meeting: the earliest planned one that is still to come. */
export function nextOf(meetings: readonly Meeting[], forum: Forum, now: number): Meeting | null {
  const coming = meetings.filter((meeting) => meeting.forum === forum && stateOf(meeting, now) === "planned");
  return coming.reduce<Meeting | null>((next, one) => (next && next.plannedAt <= one.plannedAt ? next : one), null);
}
