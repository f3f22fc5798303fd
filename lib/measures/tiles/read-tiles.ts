import type { Permission } from "@/lib/access/permissions";
import { type Layout, type PlacedTile, permitted, type TileId } from "./layout";

/** How each tile is computed; a reader is called only for a tile that is shown to a viewer who may see it. */
export type TileReaders<Figures extends Record<TileId, unknown>> = { [Id in TileId]: () => Promise<Figures[Id]> };

export type ReadTile<Figures extends Record<TileId, unknown>> = {
  [Id in TileId]: PlacedTile & { id: Id; figures: Figures[Id] };
}[TileId];

/**
 * The tiles of a layout with their figures, one after the other: they share a transaction. `readersOf` is told which of them
 * the viewer is shown.
 */
export async function readTiles<Figures extends Record<TileId, unknown>>(
  layout: Layout,
  may: (permission: Permission) => boolean,
  readersOf: (shown: readonly TileId[]) => TileReaders<Figures>,
): Promise<ReadTile<Figures>[]> {
  const shown = permitted(layout, may);
  const readers = readersOf(shown.map(({ id }) => id));
  const tiles: ReadTile<Figures>[] = [];
  for (const { id, size } of shown) {
    tiles.push({ id, size, figures: await readers[id]() } as ReadTile<Figures>);
  }
  return tiles;
}
