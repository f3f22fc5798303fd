import type { Lang } from "@/lib/knowledge/source/schema";
import { analyse, fold } from "./analyse";

/** A piece of text, marked or not. Never markup. */
export interface Part {
  readonly text: string;
  readonly hit: boolean;
}

const snippetLength = 180;

/** Marks the words whose stem is among `stems` (folded). */
export function highlight(text: string, stems: ReadonlySet<string>, lang: Lang): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of hitsIn(text, stems, lang)) {
    if (start < at) continue;
    if (start > at) parts.push({ text: text.slice(at, start), hit: false });
    parts.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false });
  return parts;
}

/** The piece of a longer text, about 180 letters, that holds the most different marked words. */
export function snippet(text: string, stems: ReadonlySet<string>, lang: Lang): Part[] {
  const flat = text.normalize("NFC").replace(/\s+/g, " ");
  const hits = hitsIn(flat, stems, lang);
  let best = { start: 0, count: 0 };
  for (const { start } of hits) {
    const within = hits.filter((hit) => hit.start >= start && hit.end <= start + snippetLength);
    const count = new Set(within.map((hit) => hit.stem)).size;
    if (count > best.count) best = { start, count };
  }
  const from = best.start < 60 ? 0 : flat.indexOf(" ", best.start - 60) + 1;
  const cut = from + snippetLength >= flat.length ? flat.length : flat.lastIndexOf(" ", from + snippetLength);
  const piece = flat.slice(from, cut > from ? cut : from + snippetLength);
  return highlight(`${from > 0 ? "… " : ""}${piece}${cut < flat.length ? " …" : ""}`, stems, lang);
}

function hitsIn(text: string, stems: ReadonlySet<string>, lang: Lang): { start: number; end: number; stem: string }[] {
  return analyse(text, lang)
    .map(({ start, end, stem }) => ({ start, end, stem: fold(stem) }))
    .filter(({ stem }) => stems.has(stem));
}

/** Marks these words as they are written, wherever they stand in the text. */
export function highlightWords(text: string, words: readonly string[]): Part[] {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (escaped.length === 0) return [{ text, hit: false }];
  return text
    .split(new RegExp(`(${escaped.join("|")})`, "giu"))
    .map((piece, at) => ({ text: piece, hit: at % 2 === 1 }))
    .filter((part) => part.text !== "");
}
