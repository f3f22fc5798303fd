import "server-only";
import type { Scope } from "@/lib/access/scope";

export interface SavedView {
  id: string;
  name: string;
  /** The filter as it stands in the address. */
  query: string;
}

/** The viewer's own saved views, in the order they were saved. */
export async function listViews(scope: Scope): Promise<SavedView[]> {
  return scope.db.deskView.findMany({
    where: { personId: scope.viewerId ?? "" },
    select: { id: true, name: true, query: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}
