import type { Lang } from "@/lib/knowledge/source/schema";
import type { IndexedSection, IndexedText } from "@/lib/search/index/engine";
import { seeded } from "./measure";

const letters = "abcdefghijklmnoprstuvåäö";

/** `count` pages made of the sections of real ones, under titles made of theirs; one word in forty is new. Deterministic. */
export function madeFrom(real: readonly IndexedText[], count: number, lang: Lang): IndexedText[] {
  const draw = seeded(4_556);
  const any = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
  const newWord = () => Array.from({ length: 5 + Math.floor(draw() * 8) }, () => any([...letters])).join("");
  return Array.from({ length: count }, (_, at): IndexedText => {
    const [left, right] = [any(real), any(real)];
    const words = [...left.title.split(" ").slice(0, 3), ...right.title.split(" ").slice(-2), newWord()];
    const sections = [left, right].map((page): IndexedSection => {
      const { heading, text } = any(page.sections);
      const told = text.split(" ").map((word) => (draw() < 0.025 ? newWord() : word));
      return { anchor: heading, heading, text: told.join(" ") };
    });
    return { ...left, documentId: `made/${at}`, lang, title: words.join(" "), sections };
  });
}

/** One slip inside a word of four letters or more: a letter left out, doubled wrongly, changed, or swapped with the next. */
export function slipped(word: string, draw: () => number): string {
  if (word.length < 4) return word;
  const at = 1 + Math.floor(draw() * (word.length - 2));
  const letter = letters[Math.floor(draw() * letters.length)] ?? "e";
  const [head, tail] = [word.slice(0, at), word.slice(at)];
  const ways = [head + tail.slice(1), head + letter + tail, head + letter + tail.slice(1)];
  return ways[Math.floor(draw() * 4)] ?? head + (tail[1] ?? "") + (tail[0] ?? "") + tail.slice(2);
}

/** The ways a title is typed that are measured. */
export function typedWays(seed: number): { readonly [way: string]: (title: string) => string } {
  const draw = seeded(seed);
  return {
    exact: (title) => title,
    oneSlip: (title) => {
      const words = title.split(" ");
      const long = words.flatMap((word, at) => (word.length >= 4 ? [at] : []));
      const at = long[Math.floor(draw() * long.length)];
      return words.map((word, place) => (place === at ? slipped(word, draw) : word)).join(" ");
    },
    slipInEveryWord: (title) =>
      title
        .split(" ")
        .map((word) => slipped(word, draw))
        .join(" "),
    halfTyped: (title) => {
      const words = title.split(" ");
      const last = words.at(-1) ?? "";
      return [...words.slice(0, -1), last.slice(0, Math.max(1, Math.ceil(last.length / 2)))].join(" ");
    },
  };
}
