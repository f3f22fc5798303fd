import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";

/** More would be no overview. */
const most = 20;

/** Keeps a filter under a name for the viewer; a name that they use already gets the new filter. */
export async function saveView(scope: Scope, name: string, query: string, now: Date): Promise<"saved" | "full"> {
  const personId = viewerOf(scope);
  const known = await scope.db.deskView.findMany({ where: { personId }, select: { id: true, name: true } });
  const same = known.find((view) => view.name === name);
  if (!same && known.length >= most) return "full";
  const id = same?.id ?? randomUUID();
  if (same) await scope.db.deskView.updateMany({ where: { personId, id }, data: { query } });
  else await scope.db.deskView.createMany({ data: [{ personId, id, name, query, createdAt: now }] });
  await appendAudit(scope, { kind: "desk_view.changed", subject: `desk_view:${id}`, detail: { what: "saved" } });
  return "saved";
}

export async function removeView(scope: Scope, id: string): Promise<"removed" | "gone"> {
  const { count } = await scope.db.deskView.deleteMany({ where: { personId: viewerOf(scope), id } });
  if (count === 0) return "gone";
  await appendAudit(scope, { kind: "desk_view.changed", subject: `desk_view:${id}`, detail: { what: "removed" } });
  return "removed";
}

function viewerOf({ viewerId }: Scope): string {
  if (viewerId === null) throw new AppError("not_signed_in", "a view of nobody");
  return viewerId;
}
