import "server-only";
import { permissionsOf } from "@/lib/access/permissions";
import type { Role } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import { listRoleHoldings } from "@/lib/organisation/queries";
import { localDateAt } from "@/lib/time/local-date";
import { type Forum, forumRights } from "../forum";
import { readableForums } from "../meetings/queries";
import type { ForumAction } from "./action";

/** Every action of the customer's forums that the viewer may see, by the day first agreed. */
export async function listForumActions(scope: Scope, org: { id: string; timeZone: string }): Promise<ForumAction[]> {
  const rows = await scope.db.forumAction.findMany({
    where: { orgId: org.id, forum: { in: readableForums(scope, org.id) } },
    orderBy: [{ firstDueOn: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, forum: true, title: true, ownerId: true, decidedOn: true, firstDueOn: true, dueOn: true },
      ...{ doneOn: true, withdrawnOn: true, withdrawnReason: true },
      meeting: { select: { id: true, plannedAt: true, heldOn: true } },
    },
  });
  const people = await scope.db.person.findMany({
    where: { id: { in: [...new Set(rows.map(({ ownerId }) => ownerId))] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const dateOf = (date: Date) => date.toISOString().slice(0, 10);
  return rows.map(({ decidedOn, firstDueOn, dueOn, doneOn, withdrawnOn, meeting, ...row }) => ({
    ...{ ...row, owner: names.get(row.ownerId) ?? null, decidedOn: dateOf(decidedOn), firstDueOn: dateOf(firstDueOn) },
    ...{ dueOn: dateOf(dueOn), doneOn: doneOn && dateOf(doneOn), withdrawnOn: withdrawnOn && dateOf(withdrawnOn) },
    meeting: {
      id: meeting.id,
      date: meeting.heldOn ? dateOf(meeting.heldOn) : localDateAt(meeting.plannedAt.getTime(), org.timeZone),
    },
  }));
}

/** Who may own an action of a forum on a local date: whoever takes part in it, by name. */
export async function listParticipants(
  scope: Scope,
  orgId: string,
  forum: Forum,
  today: string,
): Promise<{ id: string; name: string }[]> {
  const people = new Map<string, { id: string; name: string; roles: Role[] }>();
  for (const { personId: id, name, role } of await listRoleHoldings(scope, orgId, today)) {
    people.set(id, { id, name, roles: [...(people.get(id)?.roles ?? []), role] });
  }
  return [...people.values()]
    .filter(({ roles }) => permissionsOf(roles).has(forumRights[forum].read))
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "sv"));
}
