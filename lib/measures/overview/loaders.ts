import "server-only";
import { noteSupplierRead, requireCustomer } from "@/lib/access/gate";
import type { Permission } from "@/lib/access/permissions";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { permitted, tilePermissions, usualLayout } from "../tiles/layout";
import { getLayout } from "../tiles/queries";
import { readTiles } from "../tiles/read-tiles";
import { overviewReaders } from "./queries";

/** How the service is doing, as far as the viewer may see it and as they have arranged it. */
export async function loadOverview(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "customer.open");
  const may = (permission: Permission) => can(viewer, permission, org.id);
  const available = permitted(usualLayout, may).map(({ id }) => id);
  const now = Date.now();
  const page = await inScope(viewer, async (scope) => {
    const { layout, isOwn } = await getLayout(scope, org.id);
    const tiles = await readTiles(layout, may, (shown) => overviewReaders(scope, org, now, shown));
    return { isOwn, tiles };
  });
  const read = new Set(page.tiles.map(({ id }) => tilePermissions[id]));
  for (const permission of read) await noteSupplierRead(viewer, permission, org.id);
  return { org, now, available, ...page };
}

export type OverviewPage = Awaited<ReturnType<typeof loadOverview>>;
