import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Forum } from "@/lib/forums/forum";
import { isWeekday, usualMaterialDays, workingDaysBefore } from "@/lib/forums/meetings/material";
import { dayNumber, isoDateOf } from "@/lib/time/local-date";
import { stockholm } from "./clock";
import type { Directory } from "./directory";
import { type SeedAction, type SeedForums, type SeedMeeting, seedForums } from "./forum-words";
import { seedId } from "./ids";
import { type CustomerSlug, customers, orgId } from "./organisations";

const dated = (date: string) => new Date(`${date}T00:00:00Z`);
const meetingId = (slug: CustomerSlug, forum: Forum, date: string) => seedId("forum-meeting", slug, forum, date);

/** How often each customer's forums are agreed to meet, their meetings, and what these decided. */
export async function writeForums({ db }: Scope, { people }: Directory): Promise<void> {
  const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? "";
  for (const { slug } of customers) {
    const { agreed, meetings, actions }: SeedForums = seedForums[slug];
    await db.forumAgreed.createMany({
      data: agreed.map(([forum, validFrom, perYear]) => ({ orgId: orgId(slug), forum, validFrom, perYear })),
    });
    await db.forumMeeting.createMany({ data: meetings.map((meeting) => meetingRow(slug, meeting)) });
    await db.forumAction.createMany({ data: actions.map((action, index) => actionRow(slug, index, action, idOf)) });
  }
}

function meetingRow(slug: CustomerSlug, [forum, at, course]: SeedMeeting) {
  const date = at.slice(0, 10);
  const due = workingDaysBefore(date, usualMaterialDays, isWeekday);
  const plan = { id: meetingId(slug, forum, date), orgId: orgId(slug), forum, plannedAt: new Date(stockholm(at)) };
  const row = { ...plan, materialDueOn: dated(due) };
  if (course === "planned") return row;
  if ("calledOff" in course) {
    const calledOffAt = new Date(stockholm(`${isoDateOf(dayNumber(date) - 7)}T11:00`));
    return { ...row, calledOffAt, calledOffReason: course.calledOff };
  }
  const { material } = course;
  const materialOn = material === null ? null : dated(isoDateOf(dayNumber(due) + material));
  return { ...row, heldOn: dated(date), materialOn };
}

function actionRow(slug: CustomerSlug, index: number, action: SeedAction, idOf: (name: string) => string) {
  const { at, title, owner, due, moved = due, done, withdrawn } = action;
  const [forum, date] = at;
  const ownerId = idOf(owner);
  return {
    ...{ orgId: orgId(slug), id: seedId("forum-action", slug, index), forum, meetingId: meetingId(slug, forum, date) },
    ...{ title, ownerId, decidedOn: dated(date), firstDueOn: dated(due), dueOn: dated(moved) },
    ...(done && { doneOn: dated(done), doneById: ownerId }),
    ...(withdrawn && { withdrawnOn: dated(withdrawn[0]), withdrawnReason: withdrawn[1] }),
  };
}
