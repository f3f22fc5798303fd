import "server-only";
import type { Scope } from "@/lib/access/scope";
import { type Layout, layoutOf, usualLayout } from "./layout";

/** How the viewer has arranged the overview of a customer. */
export async function getLayout(scope: Scope, orgId: string): Promise<{ layout: Layout; isOwn: boolean }> {
  scope.require("customer.open", orgId);
  const row = await scope.db.overviewLayout.findUnique({
    where: { orgId_personId: { orgId, personId: scope.viewerId ?? nobody } },
    select: { tiles: true },
  });
  return row ? { layout: layoutOf(row.tiles), isOwn: true } : { layout: usualLayout, isOwn: false };
}

const nobody = "00000000-0000-0000-0000-000000000000";
