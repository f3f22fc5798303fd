import "server-only";
import { inScope } from "@/lib/access/scope";
import { lastDateOf } from "@/lib/measures/kpi/forum-facts";
import { singleValues } from "@/lib/single-values";
import { localDateAt } from "@/lib/time/local-date";
import { listMeetings } from "../meetings/queries";
import { requireForums } from "../participation-loaders";
import { actionsFor } from "./action";
import { actionQueryOf } from "./filter";
import { listForumActions, listParticipants } from "./queries";

/** As many meetings of each forum as something can be said to have been decided at. */
const mostMeetings = 6;

/** The action list of a customer's forums, as the address asks for it. */
export async function loadForumActions(slug: string, search: Readonly<Record<string, unknown>>) {
  const { viewer, org, readable, kept, mayReadFigures } = await requireForums(slug);
  const query = actionQueryOf(singleValues({ ...search }));
  const now = Date.now();
  const today = localDateAt(now, org.timeZone);
  return inScope(viewer, async (scope) => {
    const all = await listForumActions(scope, org);
    const meetings = kept.length === 0 ? [] : await listMeetings(scope, org.id);
    const owners = new Map<string, { id: string; name: string }>();
    for (const forum of new Set(kept.map((one) => (one === "security" ? one : "operative")))) {
      for (const person of await listParticipants(scope, org.id, forum, today)) owners.set(person.id, person);
    }
    const decided = kept.map((forum) => ({
      forum,
      meetings: meetings
        .filter((meeting) => meeting.forum === forum && meeting.calledOff === null)
        .map(({ id, heldOn, plannedAt }) => ({
          id,
          date: heldOn ?? localDateAt(plannedAt.getTime(), org.timeZone),
        }))
        .filter(({ date }) => date <= today)
        .toSorted((a, b) => (a.date < b.date ? 1 : -1))
        .slice(0, mostMeetings),
    }));
    const at = query.at ? (lastDateOf(query.at, today) ?? today) : undefined;
    const owning = new Map(all.flatMap(({ ownerId, owner }) => (owner ? [[ownerId, owner] as const] : [])));
    return {
      ...{ org, query, now, today, readable, kept, mayReadFigures, decided, owners: [...owners.values()] },
      owning: [...owning].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, "sv")),
      actions: actionsFor(all, { ...query, at }, today),
      total: all.length,
      viewerId: viewer.personId,
    };
  });
}

export type ForumActionsPage = Awaited<ReturnType<typeof loadForumActions>>;
