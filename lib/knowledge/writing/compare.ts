import { diffArrays, diffWordsWithSpace } from "diff";

export interface Run {
  readonly text: string;
  readonly isChanged: boolean;
}

export interface CompareLine {
  readonly kind: "same" | "added" | "removed";
  /** Numbers of the line in the earlier and the later text; null where it is not. */
  readonly before: number | null;
  readonly after: number | null;
  readonly runs: readonly Run[];
}

/** Changed lines with what stands around them, or a stretch of unchanged lines that is folded away. */
export type CompareBlock =
  | { readonly kind: "hunk"; readonly lines: readonly CompareLine[] }
  | { readonly kind: "folded"; readonly lines: readonly CompareLine[] };

export interface Comparison {
  readonly blocks: readonly CompareBlock[];
  readonly added: number;
  readonly removed: number;
}

const context = 3;

/** Comparing takes time with the square of the differences; beyond these, one text has simply taken the other's place. */
const mostLinesChanged = 3_000;
const mostWordsChanged = 400;

/** The differences of two texts, by line, and within lines that correspond by word. */
export function compareTexts(before: string, after: string): Comparison {
  const lines = comparedLines(before, after);
  const near = new Set<number>();
  for (const [i, line] of lines.entries()) {
    if (line.kind !== "same") for (let k = i - context; k <= i + context; k++) near.add(k);
  }
  const blocks: { kind: "hunk" | "folded"; lines: CompareLine[] }[] = [];
  for (const [i, line] of lines.entries()) {
    const kind = near.has(i) ? "hunk" : "folded";
    const last = blocks.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  const count = (kind: CompareLine["kind"]) => lines.filter((line) => line.kind === kind).length;
  return { blocks, added: count("added"), removed: count("removed") };
}

function comparedLines(before: string, after: string): CompareLine[] {
  const lines: CompareLine[] = [];
  let [old, now] = [1, 1];
  const [earlier, later] = [linesOf(before), linesOf(after)];
  const parts = diffArrays(earlier, later, { maxEditLength: mostLinesChanged }) ?? [
    { value: earlier, removed: true, added: false, count: earlier.length },
    { value: later, removed: false, added: true, count: later.length },
  ];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (!part) continue;
    const following = parts[i + 1];
    if (part.removed && following?.added) {
      const [removed, added] = wordRuns(part.value, following.value);
      for (const runs of removed) lines.push({ kind: "removed", before: old++, after: null, runs });
      for (const runs of added) lines.push({ kind: "added", before: null, after: now++, runs });
      i += 1;
      continue;
    }
    for (const text of part.value) {
      const runs = [{ text, isChanged: false }];
      if (part.added) lines.push({ kind: "added", before: null, after: now++, runs });
      else if (part.removed) lines.push({ kind: "removed", before: old++, after: null, runs });
      else lines.push({ kind: "same", before: old++, after: now++, runs });
    }
  }
  return lines;
}

/** Lines that were rewritten, each in runs of words that stayed and words that did not. */
function wordRuns(removed: readonly string[], added: readonly string[]): [Run[][], Run[][]] {
  const whole = (text: string): Run[] => [{ text, isChanged: false }];
  const before = removed.map(whole);
  const after = added.map(whole);
  for (let i = 0; i < Math.min(removed.length, added.length); i++) {
    const words = diffWordsWithSpace(removed[i] ?? "", added[i] ?? "", { maxEditLength: mostWordsChanged }) ?? [];
    // Nothing stayed: the whole line is another, and marking every word says nothing.
    if (!words.some((part) => !part.added && !part.removed && part.value.trim() !== "")) continue;
    before[i] = words.filter((part) => !part.added).map((part) => ({ text: part.value, isChanged: part.removed }));
    after[i] = words.filter((part) => !part.removed).map((part) => ({ text: part.value, isChanged: part.added }));
  }
  return [before, after];
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
