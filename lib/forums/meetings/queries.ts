import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { AgreedVersion } from "@/lib/measures/kpi/forum-facts";
import { loadTerms } from "@/lib/sla/queries";
import { openIntervals } from "@/lib/time/business-time";
import { endOfLocalDate, startOfLocalDate } from "@/lib/time/local-date";
import { type Forum, forumRights, forumsFor } from "../forum";
import { isWeekday } from "./material";
import type { Meeting } from "./meeting";

/** The forums of a customer whose record the scope's viewer may see. */
export function readableForums(scope: Scope, orgId: string): Forum[] {
  return forumsFor("read", (permission) => scope.orgs(permission).includes(orgId));
}

const dateOf = (date: Date | null) => (date ? date.toISOString().slice(0, 10) : null);

/** Every meeting of the customer's forums that the viewer may see, the earliest first. */
export async function listMeetings(scope: Scope, orgId: string): Promise<Meeting[]> {
  const rows = await scope.db.forumMeeting.findMany({
    where: { orgId, forum: { in: readableForums(scope, orgId) } },
    orderBy: [{ plannedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, forum: true, plannedAt: true, materialDueOn: true, materialOn: true, heldOn: true },
      ...{ calledOffAt: true, calledOffReason: true },
    },
  });
  return rows.map(({ materialDueOn, materialOn, heldOn, calledOffAt, calledOffReason, ...row }) => ({
    ...{ ...row, materialDueOn: dateOf(materialDueOn) ?? "", materialOn: dateOf(materialOn), heldOn: dateOf(heldOn) },
    calledOff: calledOffAt ? calledOffReason : null,
  }));
}

/** How often each forum is agreed to meet, in versions. */
export async function listAgreed(scope: Scope, orgId: string): Promise<AgreedVersion[]> {
  return scope.db.forumAgreed.findMany({
    where: { orgId, forum: { in: readableForums(scope, orgId) } },
    orderBy: [{ forum: "asc" }, { validFrom: "asc" }],
    select: { forum: true, validFrom: true, perYear: true },
  });
}

/** A meeting that somebody keeps who may; null where there is none. */
export async function getMeeting(
  scope: Scope,
  { orgId, forum, id }: { orgId: string; forum: Forum; id: string },
): Promise<{ plannedAt: Date; heldOn: string | null } | null> {
  scope.require(forumRights[forum].read, orgId);
  const row = await scope.db.forumMeeting.findFirst({
    where: { orgId, forum, id, calledOffAt: null },
    select: { plannedAt: true, heldOn: true },
  });
  return row && { plannedAt: row.plannedAt, heldOn: dateOf(row.heldOn) };
}

/** Which local dates are working days, by the customer's office hours; Mondays to Fridays where it has none. */
export async function workingDaysOf(scope: Scope, org: { id: string; timeZone: string }) {
  const office = (await loadTerms(scope, org.id))?.office ?? null;
  if (!office) return isWeekday;
  return (date: string): boolean =>
    openIntervals(office, startOfLocalDate(date, org.timeZone), endOfLocalDate(date, org.timeZone)).length > 0;
}
