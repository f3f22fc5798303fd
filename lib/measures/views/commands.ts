import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import { mostViews, type ViewPage, viewPermissions } from "./views";

interface NewView {
  page: ViewPage;
  name: string;
  query: string;
  /** For everybody who may open the page. */
  shared: boolean;
}

/** Keeps what a page shows under a name; one of the viewer's own that is called so already gets the new choices. */
export async function keepView(scope: Scope, orgId: string, view: NewView, now: Date): Promise<"kept" | "full"> {
  const { page, name, query, shared } = view;
  scope.require(viewPermissions[page], orgId);
  const personId = viewerOf(scope);
  const own = await scope.db.savedView.findMany({ where: { orgId, personId, page }, select: { id: true, name: true } });
  const same = own.find((one) => one.name === name);
  if (!same && own.length >= mostViews) return "full";
  if (same) await scope.db.savedView.updateMany({ where: { orgId, id: same.id, personId }, data: { query, shared } });
  else {
    const data = [{ orgId, id: randomUUID(), personId, page, name, query, shared, createdAt: now }];
    await scope.db.savedView.createMany({ data });
  }
  await note(scope, orgId, page, shared ? "shared" : "saved");
  return "kept";
}

/** Takes away one of the viewer's own. */
export async function removeSavedView(scope: Scope, orgId: string, id: string): Promise<ViewPage | null> {
  scope.require("customer.open", orgId);
  const where = { orgId, id, personId: viewerOf(scope) };
  const found = await scope.db.savedView.findFirst({ where, select: { page: true } });
  if (!found) return null;
  const page = found.page as ViewPage;
  await scope.db.savedView.deleteMany({ where });
  await note(scope, orgId, page, "removed");
  return page;
}

function note(scope: Scope, orgId: string, page: ViewPage, what: "saved" | "shared" | "removed"): Promise<void> {
  return appendAudit(scope, {
    orgId,
    kind: "saved_view.changed",
    subject: `customer:${orgId}`,
    detail: { page, what },
  });
}

function viewerOf({ viewerId }: Scope): string {
  if (viewerId === null) throw new AppError("not_signed_in", "a view of nobody");
  return viewerId;
}
