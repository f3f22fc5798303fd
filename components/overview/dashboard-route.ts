import type { TileId } from "@/lib/measures/tiles/layout";
import { routes } from "@/lib/routes";

/** Where an area is followed up. */
export function dashboardRoute(org: string, tile: TileId): string {
  const { sla, caseFigures, satisfaction, billing, selfService, changes, forumFigures } = routes.customer;
  return { sla, cases: caseFigures, satisfaction, billing, selfService, changes, forums: forumFigures }[tile](org);
}
