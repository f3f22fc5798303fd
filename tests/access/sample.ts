import { isWhole } from "../fixtures/whole";

/**
 * Of the cells of one door some, when the matrix is asked again with a lock away: two that are let in and four that are
 * not, spread over the actors and turned by the door's place in the list, so that every actor stands before many doors.
 * `PORTAL_TESTS=whole` asks them all.
 */
export function sampleOf<Cell extends { allowed: boolean }>(cells: readonly Cell[], turn: number): Cell[] {
  if (isWhole) return [...cells];
  return [true, false].flatMap((allowed) =>
    spread(
      cells.filter((cell) => cell.allowed === allowed),
      allowed ? 2 : 4,
      turn,
    ),
  );
}

/** So many of the items, spread over them and turned. */
export function spread<Item>(items: readonly Item[], most: number, turn: number): Item[] {
  if (items.length <= most) return [...items];
  return Array.from(
    { length: most },
    (_, at) => items[(turn + Math.floor((at * items.length) / most)) % items.length] as Item,
  );
}
