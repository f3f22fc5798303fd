import type { Part } from "@/lib/search/text/highlight";

export interface FoundSection {
  /** Null for what stands above the first heading. */
  readonly anchor: string | null;
  readonly heading: readonly Part[] | null;
  readonly snippet: readonly Part[];
}

export interface DocumentHit {
  readonly id: string;
  readonly key: string;
  readonly slug: string;
  readonly section: { readonly slug: string; readonly title: string };
  readonly title: readonly Part[];
  readonly description: string;
  /** The best sections, best first, at most three. */
  readonly sections: readonly FoundSection[];
}

export interface SearchAnswer {
  readonly hits: readonly DocumentHit[];
  /** How many documents match, shown or not. */
  readonly total: number;
  /** What was searched for instead of a word that no text has; null when the words were known. */
  readonly corrected: string | null;
  /** Documents whose titles are most like the query, when nothing matched. */
  readonly nearest: readonly DocumentHit[];
  readonly ms: number;
}
