import type { Permission } from "@/lib/access/permissions";
import { type Layout, type PlacedTile, permitted, type TileId } from "./layout";

/** How each tile is computed; a reader is called only for a tile that is shown to a viewer who may see it. */
export type TileReaders<Figures extends Record<TileId, unknown>> = { [Id in TileId]: () => Promise<Figures[Id]> };

export type ReadTile<Figures extends Record<TileId, unknown>> = {
  [Id in TileId]: PlacedTile & { id: Id; figures: Figures[Id] };
}[TileId];

/** The tiles of a layout with their figures, one after the other: they share a transaction. */
export async function readTiles<Figures extends Record<TileId, unknown>>(
  layout: Layout,
  may: (permission: Permission) => boolean,
  readers: TileReaders<Figures>,
): Promise<ReadTile<Figures>[]> {
  const tiles: ReadTile<Figures>[] = [];
  for (const { id, size } of permitted(layout, may)) {
    tiles.push({ id, size, figures: await readers[id]() } as ReadTile<Figures>);
  }
  return tiles;
}
