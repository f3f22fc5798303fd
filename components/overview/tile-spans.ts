/** Sixths of a row that each tile of a wide window takes, and whether it has a row of two to itself in a narrower one. */
export interface TileSpan {
  sixths: 2 | 3 | 6;
  fillsPair: boolean;
}

/** Three tiles in a row, and those that are left over share theirs, so that no row ends with a hole; a wide one has its own. */
export function tileSpans(sizes: readonly ("normal" | "wide")[]): TileSpan[] {
  return sizes.map((size, index) => {
    if (size === "wide") return { sixths: 6, fillsPair: true };
    const before = sizes.slice(0, index).lastIndexOf("wide") + 1;
    const after = sizes.indexOf("wide", index);
    const run = (after === -1 ? sizes.length : after) - before;
    const place = index - before;
    const left = run % 3 === 1 && run > 3 ? 4 : run % 3;
    const isLeft = place >= run - left;
    return { sixths: !isLeft ? 2 : left === 1 ? 6 : 3, fillsPair: run % 2 === 1 && place === run - 1 };
  });
}
