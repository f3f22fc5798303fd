import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { CaseState } from "@/lib/sla/outcome";
import type { MonthKey } from "@/lib/time/local-month";
import { insideWhere } from "../security/seen";
import { namesOf } from "./name-queries";

export interface FollowUpAction {
  id: string;
  body: string;
  ownerId: string;
  owner: string;
  /** Local date. */
  dueOn: string;
  doneAt: Date | null;
}

export interface FollowUp {
  id: string;
  caseId: string;
  number: number;
  title: string;
  priority: number;
  service: string;
  state: CaseState;
  openedAt: Date;
  resolvedAt: Date | null;
  cause: string;
  effect: string;
  revision: number;
  documentId: string | null;
  closedAt: Date | null;
  isSecurity: boolean;
  actions: FollowUpAction[];
}

export interface FollowUpEntry {
  id: string;
  at: Date;
  body: string;
  author: string;
}

const columns = {
  ...{ id: true, caseId: true, openedAt: true, cause: true, effect: true, revision: true },
  ...{ documentId: true, closedAt: true },
  actions: {
    select: { id: true, body: true, ownerId: true, dueOn: true, doneAt: true },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
  },
  case: {
    select: {
      number: true,
      title: true,
      priority: true,
      serviceKey: true,
      state: true,
      resolvedAt: true,
      isSecurity: true,
    },
  },
} satisfies Prisma.IncidentFollowUpSelect;

/** A customer's follow-ups, newest case first: those still open, or the last of those that are closed. */
export async function listFollowUps(scope: Scope, orgId: string, isOpen: boolean, limit: number): Promise<FollowUp[]> {
  return find(scope, orgId, { closedAt: isOpen ? null : { not: null } }, limit);
}

/** Those of the cases opened in a local month. */
export async function listFollowUpsOf(scope: Scope, orgId: string, month: MonthKey): Promise<FollowUp[]> {
  return find(scope, orgId, { case: { openedMonth: month } }, 500);
}

/** The follow-up of one case by its number; null when it has none that the viewer may see. */
export async function getFollowUp(scope: Scope, orgId: string, number: number): Promise<FollowUp | null> {
  const [found] = await find(scope, orgId, { case: { number } }, 1);
  return found ?? null;
}

async function find(scope: Scope, orgId: string, where: Prisma.IncidentFollowUpWhereInput, limit: number) {
  scope.require("cases.read_org", orgId);
  const rows = await scope.db.incidentFollowUp.findMany({
    where: { orgId, AND: [where, { case: insideWhere(scope) }] },
    select: columns,
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  const owners = rows.flatMap((row) => row.actions.map(({ ownerId }) => ownerId));
  const names = await namesOf(scope, owners);
  return rows.map(({ actions, case: about, ...row }): FollowUp => {
    const { serviceKey: service, ...told } = about;
    return {
      ...row,
      ...told,
      service,
      actions: actions.map(({ dueOn, ...action }) => ({
        ...action,
        owner: names.get(action.ownerId) ?? "",
        dueOn: dueOn.toISOString().slice(0, 10),
      })),
    };
  });
}

/** Whether a case has a follow-up that the viewer may see. */
export async function hasFollowUp(scope: Scope, orgId: string, caseId: string): Promise<boolean> {
  if (!scope.orgs("cases.read_org").includes(orgId)) return false;
  const found = await scope.db.incidentFollowUp.count({ where: { orgId, caseId, case: insideWhere(scope) } });
  return found > 0;
}

export async function countFollowUps(scope: Scope, orgId: string): Promise<{ open: number; closed: number }> {
  scope.require("cases.read_org", orgId);
  const where = { orgId, case: insideWhere(scope) };
  const open = await scope.db.incidentFollowUp.count({ where: { ...where, closedAt: null } });
  const all = await scope.db.incidentFollowUp.count({ where });
  return { open, closed: all - open };
}

/** How many follow-ups there are besides, of security cases that the viewer may not see. */
export async function countUnseenFollowUps(scope: Scope, orgId: string, isOpen: boolean): Promise<number> {
  scope.require("cases.read_org", orgId);
  const about = { orgId, closedAt: isOpen ? null : { not: null } };
  const seen = await scope.db.incidentFollowUp.count({
    where: { ...about, case: { AND: [{ isSecurity: true }, insideWhere(scope)] } },
  });
  const all = await scope.reckon(() =>
    scope.db.incidentFollowUp.count({ where: { ...about, case: { isSecurity: true } } }),
  );
  return all - seen;
}

export interface ToldOfIncident {
  name: string;
  role: string;
  at: Date;
}

/** Who was told by mail that the follow-up was opened, by role. */
export async function listToldOf(scope: Scope, orgId: string, followUpId: string): Promise<ToldOfIncident[]> {
  scope.require("cases.read_org", orgId);
  const rows = await scope.db.incidentTold.findMany({
    where: { orgId, followUpId },
    select: { personId: true, role: true, toldAt: true },
    orderBy: [{ role: "asc" }, { personId: "asc" }],
  });
  const names = await namesOf(
    scope,
    rows.map(({ personId }) => personId),
  );
  return rows.map(({ personId, role, toldAt }) => ({ name: names.get(personId) ?? "", role, at: toldAt }));
}

/** What has been written in the timeline of a follow-up, beside the case's own events. */
export async function listEntries(scope: Scope, orgId: string, followUpId: string): Promise<FollowUpEntry[]> {
  scope.require("cases.read_org", orgId);
  const rows = await scope.db.incidentEntry.findMany({
    where: { orgId, followUpId },
    select: { id: true, at: true, body: true, authorId: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const authors = rows.flatMap(({ authorId }) => authorId ?? []);
  const names = await namesOf(scope, authors);
  return rows.map(({ authorId, ...row }) => ({ ...row, author: names.get(authorId ?? "") ?? "" }));
}
