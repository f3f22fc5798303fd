import { diffLines } from "diff";

export interface CompareRow {
  /** Null where the line is missing on that side. */
  readonly theirs: string | null;
  readonly mine: string | null;
  readonly isSame: boolean;
}

/** Two texts beside each other, line by line; what was replaced stands opposite what replaced it. */
export function compareRows(theirs: string, mine: string): CompareRow[] {
  const rows: CompareRow[] = [];
  let removed: string[] = [];
  const flush = (added: readonly string[]) => {
    for (let i = 0; i < Math.max(removed.length, added.length); i++) {
      rows.push({ theirs: removed[i] ?? null, mine: added[i] ?? null, isSame: false });
    }
    removed = [];
  };
  for (const part of diffLines(theirs, mine)) {
    const lines = part.value.replace(/\n$/, "").split("\n");
    if (part.removed) removed = lines;
    else if (part.added) flush(lines);
    else {
      flush([]);
      for (const line of lines) rows.push({ theirs: line, mine: line, isSame: true });
    }
  }
  flush([]);
  return rows;
}
