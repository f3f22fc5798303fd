import { isWhole } from "../fixtures/whole";

/** Whether a cell is at a customer where its actor holds something: elsewhere it is the missing membership that keeps them out. */
type AtHome<Cell> = (cell: Cell) => boolean;

/**
 * Of the cells of one door some, when the matrix is asked again with a lock away: one that is let in and three that are
 * not, two of them at home, spread over the actors and turned by the door's place in the list, so that every actor stands
 * before many doors. `PORTAL_TESTS=whole` asks them all.
 */
export function sampleOf<Cell extends { allowed: boolean }>(
  cells: readonly Cell[],
  turn: number,
  isAtHome: AtHome<Cell> = () => false,
): Cell[] {
  if (isWhole) return [...cells];
  const refused = cells.filter(({ allowed }) => !allowed);
  const atHome = spread(refused.filter(isAtHome), 2, turn);
  const others = refused.filter((cell) => !atHome.includes(cell));
  return [
    ...spread(
      cells.filter(({ allowed }) => allowed),
      1,
      turn,
    ),
    ...atHome,
    ...spread(others, 3 - atHome.length, turn),
  ];
}

/**
 * With everything in place every actor who may not stands before every door, at home where they may not there and before
 * each fourth door elsewhere, turned from actor to actor and from door to door; of those who may, four.
 * `PORTAL_TESTS=whole` asks all of them at every customer.
 */
export function onceEach<Cell extends { actor: unknown; allowed: boolean }>(
  cells: readonly Cell[],
  turn: number,
  isAtHome: AtHome<Cell> = () => false,
): Cell[] {
  if (isWhole) return [...cells];
  const each = (allowed: boolean) =>
    [...new Set(cells.map(({ actor }) => actor))].flatMap((actor, at) => {
      const own = cells.filter((cell) => cell.actor === actor && cell.allowed === allowed);
      const [home, away] = [own.filter(isAtHome), own.filter((cell) => !isAtHome(cell))];
      const isElsewhere = away.length > 0 && (home.length === 0 || (turn + at) % 4 === 0);
      return spread(allowed ? own : isElsewhere ? away : home, 1, turn + at);
    });
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
