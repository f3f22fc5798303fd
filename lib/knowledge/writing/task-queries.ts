import "server-only";
import type { Scope } from "@/lib/access/scope";
import { langSchema } from "@/lib/knowledge/source/schema";
import { namesOf } from "./head-queries";
import { isTaskKind, isTaskState, type TaskKind, type TaskState } from "./tasks";

export interface TaskFilter {
  readonly kind: TaskKind | null;
  /** Null is what is not done: open and under way. */
  readonly state: TaskState | null;
  /** `me`, or `none` for what nobody has taken. */
  readonly owner: "me" | "none" | null;
  readonly documentId?: string;
}

export const mostTasks = 200;

/** Lock one for tasks: without a customer, whoever writes articles for any. */
function taskWhere(scope: Scope) {
  if (scope.actor !== "person") return {};
  const orgs = [...scope.orgs("knowledge.write")];
  return { OR: [{ orgId: { in: orgs } }, ...(orgs.length > 0 ? [{ orgId: null }] : [])] };
}

export async function listTasks(scope: Scope, filter: TaskFilter) {
  const { kind, state, owner, documentId } = filter;
  const where = {
    AND: [taskWhere(scope)],
    ...(kind && { kind }),
    state: state ?? { in: ["open", "doing"] },
    ...(owner && { ownerId: owner === "me" ? scope.viewerId : null }),
    ...(documentId && { documentId }),
  };
  const total = await scope.db.contentTask.count({ where });
  const rows = await scope.db.contentTask.findMany({
    where,
    orderBy: [{ state: "asc" }, { openedAt: "asc" }],
    take: mostTasks,
    include: {
      document: {
        select: {
          key: true,
          sourceLang: true,
          texts: { select: { lang: true, title: true } },
          organisation: { select: { name: true } },
        },
      },
    },
  });
  const names = await namesOf(
    scope,
    rows.flatMap(({ ownerId, closedById }) => [ownerId, closedById]),
  );
  const said = await listSaid(
    scope,
    rows.filter((row) => row.kind === "feedback").flatMap((row) => row.documentId ?? []),
  );
  const tasks = rows.map(({ document, ownerId, closedById, kind, state, lang, ...row }) => ({
    ...row,
    kind: isTaskKind(kind) ? kind : ("feedback" as const),
    state: isTaskState(state) ? state : ("open" as const),
    lang: langSchema.safeParse(lang).data ?? null,
    title: (document?.texts.find((text) => text.lang === lang) ?? document?.texts[0])?.title ?? document?.key ?? null,
    customer: document?.organisation?.name ?? null,
    owner: ownerId ? (names.get(ownerId) ?? null) : null,
    isMine: ownerId !== null && ownerId === scope.viewerId,
    closedBy: closedById ? (names.get(closedById) ?? null) : null,
    said: kind === "feedback" ? said.filter((vote) => vote.documentId === row.documentId && vote.lang === lang) : [],
  }));
  return { tasks, total };
}

export type DeskTask = Awaited<ReturnType<typeof listTasks>>["tasks"][number];

/** What readers wrote when a text did not help, newest first; never who. */
async function listSaid(scope: Scope, documentIds: readonly string[]) {
  if (documentIds.length === 0) return [];
  return scope.db.documentVote.findMany({
    where: { documentId: { in: [...documentIds] }, helpful: false, reason: { not: null } },
    orderBy: { at: "desc" },
    take: 500,
    select: { documentId: true, lang: true, reason: true, comment: true, at: true },
  });
}

/** How many tasks there are to take. */
export async function countTasks(scope: Scope): Promise<number> {
  return scope.db.contentTask.count({ where: { AND: [taskWhere(scope)], state: { in: ["open", "doing"] } } });
}

/** The task, for who works with it; null otherwise. */
export async function findTask(scope: Scope, id: string) {
  return scope.db.contentTask.findFirst({
    where: { id, AND: [taskWhere(scope)] },
    select: { id: true, orgId: true, state: true },
  });
}
