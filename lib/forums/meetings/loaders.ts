import "server-only";
import { inScope } from "@/lib/access/scope";
import { singleValues } from "@/lib/single-values";
import { localDateAt } from "@/lib/time/local-date";
import { requireForums } from "../participation-loaders";
import { meetingFilterOf, meetingsBehind } from "./filter";
import { listAgreed, listMeetings } from "./queries";
import { forumYears, yearOfMeeting } from "./year";

/** A year of a customer's forums; or, behind a figure, the meetings held in some months. */
export async function loadForumMeetings(slug: string, search: Readonly<Record<string, unknown>>) {
  const { viewer, org, readable, kept, mayReadFigures } = await requireForums(slug);
  const filter = meetingFilterOf(singleValues({ ...search }));
  const now = Date.now();
  const today = localDateAt(now, org.timeZone);
  const { meetings, agreed } = await inScope(viewer, async (scope) => ({
    meetings: await listMeetings(scope, org.id),
    agreed: await listAgreed(scope, org.id),
  }));
  const current = Number(today.slice(0, 4));
  const known = meetings.map((meeting) => yearOfMeeting(meeting, org.timeZone));
  const years = [...new Set([...known, current, current + 1])].toSorted();
  const year = filter.year && years.includes(filter.year) ? filter.year : current;
  const shown = filter.forum ? readable.filter((forum) => forum === filter.forum) : readable;
  const isBehindFigure = filter.show !== undefined || filter.from !== undefined || filter.to !== undefined;
  return {
    ...{ org, filter, now, today, year, years, readable, kept, mayReadFigures },
    forums: forumYears({ year, timeZone: org.timeZone, forums: shown, agreed, meetings, now }),
    behind: isBehindFigure ? meetingsBehind(meetings, filter) : null,
  };
}

export type ForumMeetingsPage = Awaited<ReturnType<typeof loadForumMeetings>>;
