import { isWhole } from "../fixtures/whole";

/**
 * Of the cells of one door some, when the matrix is asked again with a lock away: one that is let in and three that are
 * not, spread over the actors and turned by the door's place in the list, so that every actor stands before many doors.
 * `PORTAL_TESTS=whole` asks them all.
 */
export function sampleOf<Cell extends { allowed: boolean }>(cells: readonly Cell[], turn: number): Cell[] {
  if (isWhole) return [...cells];
  return [true, false].flatMap((allowed) =>
    spread(
      cells.filter((cell) => cell.allowed === allowed),
      allowed ? 1 : 3,
      turn,
    ),
  );
}

/**
 * With everything in place every actor who may not stands before every door, at a customer that is turned from actor to
 * actor and from door to door; of those who may, four. `PORTAL_TESTS=whole` asks all of them at every customer.
 */
export function onceEach<Cell extends { actor: unknown; allowed: boolean }>(
  cells: readonly Cell[],
  turn: number,
): Cell[] {
  if (isWhole) return [...cells];
  const each = (allowed: boolean) =>
    [...new Set(cells.map(({ actor }) => actor))].flatMap((actor, at) =>
      spread(
        cells.filter((cell) => cell.actor === actor && cell.allowed === allowed),
        1,
        turn + at,
      ),
    );
  return [...spread(each(true), 4, turn), ...each(false)];
}

/** So many of the items, spread over them and turned. */
export function spread<Item>(items: readonly Item[], most: number, turn: number): Item[] {
  if (items.length <= most) return [...items];
  return Array.from(
    { length: most },
    (_, at) => items[(turn + Math.floor((at * items.length) / most)) % items.length] as Item,
  );
}
