import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import type { Lang } from "@/lib/knowledge/source/schema";
import { findTask } from "./task-queries";
import type { TaskKind } from "./tasks";

export interface NewTask {
  readonly kind: TaskKind;
  /** One open task per kind and subject; what is met again joins it. */
  readonly subject: string;
  readonly documentId?: string | null;
  readonly lang?: Lang | null;
  readonly orgId?: string | null;
  /** Codes, names and counts; the newest replaces the former. */
  readonly detail: Readonly<Record<string, unknown>>;
  /** Adds the detail to the former instead, where others have added something of their own. */
  readonly keepsDetail?: boolean;
  /** Whether meeting it again counts once more; a daily check that finds the same does not. */
  readonly counts?: boolean;
  /** How often it has been met, where that is known; otherwise one more than before. */
  readonly count?: number;
}

/** Opens a task, or joins the one that is open about the same. */
export async function openTask(scope: Scope, task: NewTask): Promise<"opened" | "joined"> {
  const { kind, subject, documentId = null, lang = null, orgId = null, counts = true, count = null } = task;
  const keepsDetail = task.keepsDetail ?? false;
  const detail = JSON.stringify(task.detail);
  const id = randomUUID();
  const [row] = await scope.db.$queryRaw<{ id: string }[]>`
    insert into content_task (id, org_id, document_id, lang, kind, subject, detail, count)
    values (${id}::uuid, ${orgId}::uuid, ${documentId}::uuid, ${lang}, ${kind}, ${subject}, ${detail}::jsonb,
      ${count ?? 1}::int)
    on conflict (kind, subject) where state in ('open', 'doing') do update
      set count = coalesce(${count}::int, content_task.count + ${counts ? 1 : 0}),
        detail = case when ${keepsDetail} then content_task.detail || excluded.detail else excluded.detail end,
        last_at = case when ${counts} then now() else content_task.last_at end
    returning id`;
  if (row?.id !== id) return "joined";
  await appendAudit(scope, {
    orgId: orgId ?? undefined,
    kind: "content_task.opened",
    subject: `content_task:${id}`,
    detail: { kind },
  });
  return "opened";
}

/** What the change itself has done away with. Returns how many there were. */
export async function closeTasks(
  scope: Scope,
  about: { documentId: string; lang?: string; kind?: TaskKind },
): Promise<number> {
  const { count } = await scope.db.contentTask.updateMany({
    where: { ...about, state: { in: ["open", "doing"] } },
    data: { state: "done", closedAt: new Date(), closedById: scope.viewerId },
  });
  return count;
}

export type TaskChange =
  | { readonly to: "take" | "release" | "open" | "done" }
  | { readonly to: "dismissed"; readonly note: string };

/** Takes a task, gives it back, closes it with or without having done it, or opens it again. */
export async function changeTask(scope: Scope, id: string, change: TaskChange): Promise<"changed" | "open_again"> {
  const task = await findTask(scope, id);
  if (!task) throw new AppError("not_found", `no content task ${id}`);
  const closed = { closedAt: new Date(), closedById: scope.viewerId };
  const reopened = { closedAt: null, closedById: null };
  const data = {
    take: { state: "doing", ownerId: scope.viewerId, ...reopened },
    release: { state: "open", ownerId: null, ...reopened },
    open: { state: "open", ...reopened },
    done: { state: "done", ...closed },
    dismissed: { state: "dismissed", note: change.to === "dismissed" ? change.note : null, ...closed },
  }[change.to];
  const isClosed = task.state === "done" || task.state === "dismissed";
  const opens = data.state === "open" || data.state === "doing";
  // While it was closed the same may have been met again; then that task goes on.
  if (isClosed && opens && (await hasOpenTwin(scope, id))) return "open_again";
  await scope.db.contentTask.updateMany({ where: { id }, data });
  await appendAudit(scope, {
    orgId: task.orgId ?? undefined,
    kind: "content_task.changed",
    subject: `content_task:${id}`,
    detail: { state: data.state },
  });
  return "changed";
}

async function hasOpenTwin(scope: Scope, id: string): Promise<boolean> {
  const task = await scope.db.contentTask.findUnique({ where: { id }, select: { kind: true, subject: true } });
  if (!task) return false;
  return (await scope.db.contentTask.count({ where: { ...task, state: { in: ["open", "doing"] } } })) > 0;
}
