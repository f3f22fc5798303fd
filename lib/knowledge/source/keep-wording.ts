import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** A text as its author wrote it, and as an editor writes it of its own accord when nothing was changed in it. */
export interface Wording {
  readonly original: string;
  readonly written: string;
}

/**
 * The edited text with every block that was not touched in its author's own letters. An editor writes the whole text
 * anew after each stroke; a comparison of versions should show what a person changed.
 */
export function keepWording(edited: string, { original, written }: Wording): string {
  if (edited === written) return original;
  const [was, wrote, now] = [blocksOf(original), blocksOf(written), blocksOf(edited)];
  if (!was || !wrote || !now || was.length !== wrote.length) return edited;

  const places = new Map<string, number[]>();
  for (const [i, block] of wrote.entries()) places.set(block.text, [...(places.get(block.text) ?? []), i]);
  let last = -1;
  let result = "";
  for (const [i, block] of now.entries()) {
    const candidates = places.get(block.text) ?? [];
    const place = candidates.find((candidate) => candidate > last) ?? candidates[0] ?? -1;
    const own = was[place];
    const isNeighbour = own && place === last + 1;
    if (isNeighbour) result += original.slice(was[place - 1]?.end ?? 0, own.start);
    else result += i === 0 ? "\n" : "\n\n";
    result += own?.text ?? block.text;
    last = own ? place : Number.NEGATIVE_INFINITY;
  }
  const end = last === was.length - 1 ? original.slice(was.at(-1)?.end ?? original.length) : "\n";
  return result + end;
}

/** Whether an editor that wrote this for that left every thought as it was, or at least its untouched blocks can be kept. */
export function canKeepWording({ original, written }: Wording): boolean {
  const [was, wrote] = [blocksOf(original), blocksOf(written)];
  return was !== null && wrote !== null && was.length === wrote.length;
}

interface Block {
  text: string;
  start: number;
  end: number;
}

function blocksOf(markdown: string): Block[] | null {
  let tree: Root;
  try {
    tree = parser.parse(markdown);
  } catch {
    return null;
  }
  return tree.children.map(({ position }) => {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    return { text: markdown.slice(start, end), start, end };
  });
}
