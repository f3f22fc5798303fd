import { editDistance } from "@/lib/knowledge/source/edit-distance";
import type { VocabularyWord } from "@/lib/search/index/vocabulary";

const mostCorrections = 3;

/** How many slips a word of this length may hold: none below four letters, one below six, two below twelve, then three. */
export function allowedSlips(length: number): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 12 ? 2 : 3;
}

/** The words a misspelt one may stand for: fewest slips first, then the commonest. A word still being typed may end early. */
export function nearestWords(folded: string, vocabulary: readonly VocabularyWord[], begun: boolean): VocabularyWord[] {
  const limit = allowedSlips(folded.length);
  if (limit === 0) return [];
  const measured = vocabulary.map((row) => {
    const whole = editDistance(folded, row.folded, limit);
    // Half a slip more than for a whole word, so that a whole word wins.
    const start = begun
      ? editDistance(folded, row.folded.slice(0, folded.length), limit) + 0.5
      : Number.POSITIVE_INFINITY;
    return { row, distance: Math.min(whole, start) };
  });
  const within = measured.filter(({ distance }) => distance <= limit);
  const fewest = Math.min(...within.map(({ distance }) => distance));
  return within
    .filter(({ distance }) => distance < fewest + 1)
    .toSorted((a, b) => a.distance - b.distance || b.row.n - a.row.n)
    .slice(0, mostCorrections)
    .map(({ row }) => row);
}
