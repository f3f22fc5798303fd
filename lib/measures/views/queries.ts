import "server-only";
import type { Scope } from "@/lib/access/scope";
import { type ViewPage, viewPermissions } from "./views";

export interface SavedView {
  id: string;
  name: string;
  /** As it stands in the address. */
  query: string;
  shared: boolean;
  isOwn: boolean;
}

/** The viewer's own views of a page and those that others share, by name. */
export async function listSavedViews(scope: Scope, orgId: string, page: ViewPage): Promise<SavedView[]> {
  scope.require(viewPermissions[page], orgId);
  const personId = scope.viewerId ?? nobody;
  const rows = await scope.db.savedView.findMany({
    where: { orgId, page, OR: [{ personId }, { shared: true }] },
    select: { id: true, name: true, query: true, shared: true, personId: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ personId: owner, ...row }) => ({ ...row, isOwn: owner === personId }));
}

const nobody = "00000000-0000-0000-0000-000000000000";
