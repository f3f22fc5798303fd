import * as z from "zod";
import type { Permission } from "@/lib/access/permissions";

/** The areas of an overview, in the order in which they stand until somebody arranges them. */
export const tileIds = ["sla", "cases", "satisfaction", "billing", "selfService", "changes", "forums"] as const;
export type TileId = (typeof tileIds)[number];

/** What one must hold with the customer for a tile to be computed. */
export const tilePermissions = {
  sla: "sla.read",
  cases: "sla.read",
  satisfaction: "satisfaction.read",
  billing: "billing.read",
  selfService: "sla.read",
  changes: "changes.read",
  forums: "forums.read",
} as const satisfies Record<TileId, Permission>;

export const tileSizes = ["normal", "wide"] as const;
export type TileSize = (typeof tileSizes)[number];

export interface PlacedTile {
  id: TileId;
  size: TileSize;
}

/** What is shown, in order, and how large. A tile that is not in it is not shown, and not computed. */
export type Layout = readonly PlacedTile[];

export const usualLayout: Layout = tileIds.map((id) => ({ id, size: "normal" }));

const placedSchema = z.object({ id: z.enum(tileIds), size: z.enum(tileSizes).catch("normal") });

/** What was stored, or the usual layout. A tile that is no longer known, or stands there twice, is left out. */
export function layoutOf(stored: unknown): Layout {
  if (!Array.isArray(stored)) return usualLayout;
  const placed = stored.flatMap((one) => placedSchema.safeParse(one).data ?? []);
  return placed.filter(({ id }, index) => placed.findIndex((other) => other.id === id) === index);
}

/** The part of a layout that a viewer may have computed. */
export function permitted(layout: Layout, may: (permission: Permission) => boolean): Layout {
  return layout.filter(({ id }) => may(tilePermissions[id]));
}

export const layoutChanges = ["up", "down", "show", "hide", "wide", "normal"] as const;
export type LayoutChange = (typeof layoutChanges)[number];

/**
 * The layout after one change to one tile. Up and down pass over the nearest tile among `seen`: one that the viewer may not
 * see keeps its place and does not swallow a press.
 */
export function changedLayout(layout: Layout, id: TileId, change: LayoutChange, seen: readonly TileId[]): Layout {
  switch (change) {
    case "show":
      return layout.some((tile) => tile.id === id) ? layout : [...layout, { id, size: "normal" }];
    case "hide":
      return layout.filter((tile) => tile.id !== id);
    case "wide":
    case "normal":
      return layout.map((tile) => (tile.id === id ? { id, size: change } : tile));
    default:
      return moved(layout, id, change === "up" ? -1 : 1, seen);
  }
}

function moved(layout: Layout, id: TileId, step: 1 | -1, seen: readonly TileId[]): Layout {
  const from = layout.findIndex((tile) => tile.id === id);
  if (from < 0) return layout;
  let to = from + step;
  while (layout[to] && !seen.includes((layout[to] as PlacedTile).id)) to += step;
  const [own, other] = [layout[from], layout[to]];
  if (!own || !other) return layout;
  return layout.map((tile, index) => (index === from ? other : index === to ? own : tile));
}
