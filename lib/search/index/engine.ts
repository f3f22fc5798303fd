import type { Scope } from "@/lib/access/scope";
import type { DocumentKind, Lang } from "@/lib/knowledge/source/schema";

/** A published text as an engine indexes it. Everything that may be searched of one document in one language. */
export interface IndexedText {
  readonly documentId: string;
  readonly lang: Lang;
  readonly kind: DocumentKind;
  /** Key of the help centre's section; null for what stands elsewhere. */
  readonly sectionKey: string | null;
  /** The customer it belongs to; null for what belongs to none. */
  readonly orgId: string | null;
  readonly product: readonly string[];
  /** Whoever holds one of these tokens may read it. */
  readonly audience: readonly string[];
  readonly title: string;
  readonly description: string;
  /** Keywords and tags. */
  readonly keywords: readonly string[];
  /** The day it last changed in substance, YYYY-MM-DD; null when nobody has said. */
  readonly updated: string | null;
  /** How often it was read lately; settles what is otherwise alike. */
  readonly reads: number;
  readonly sections: readonly IndexedSection[];
}

export interface IndexedSection {
  readonly anchor: string | null;
  readonly heading: string | null;
  readonly text: string;
}

/** What is looked for. */
export interface Asked {
  readonly query: string;
  /** The reader's language; both are searched, and this one comes first. */
  readonly lang: Lang;
  readonly kinds: readonly DocumentKind[];
  /** So many of the best are enough; without it, all that match. */
  readonly best?: number;
  /** One language only. */
  readonly onlyLang?: Lang;
  /** Products and customers that the reader has to do with: between two alike, theirs come first. */
  readonly near?: { readonly products: readonly string[]; readonly orgIds: readonly string[] };
}

export interface FoundText {
  readonly documentId: string;
  readonly lang: Lang;
  /** Places of the sections that match best, at most three, best first; from 0. */
  readonly sections: readonly number[];
}

export interface EngineAnswer {
  /** All that match, or the best of them, best first. A document stands here once in each language in which it was found. */
  readonly texts: readonly FoundText[];
  /** Folded stems to mark in what was found. */
  readonly marks: { readonly [lang in Lang]: ReadonlySet<string> };
  readonly corrected: string | null;
  /** Only when nothing was found: those whose titles are most like the query. */
  readonly nearest: readonly FoundText[];
}

/**
 * Finds texts. What it answers is a list of names, not of texts: whoever asked reads them in their own scope afterwards,
 * so that an engine that lags behind, or is wrong, shows nothing that may not be seen.
 */
export interface SearchEngine {
  readonly name: "postgres" | "meilisearch";
  /** Only among texts for one of these audience tokens. */
  find(asked: Asked, audiences: readonly string[]): Promise<EngineAnswer>;
  /** Replaces what the index has of one document by these texts; none takes it out. */
  replace(scope: Scope, documentId: string, texts: readonly IndexedText[]): Promise<void>;
  /** Replaces the whole index. Until it is done, the old one answers. */
  rebuild(scope: Scope, texts: readonly IndexedText[]): Promise<void>;
  /** What the index holds: `documentId lang` with a digest of the text it was made from. */
  held(scope: Scope): Promise<ReadonlyMap<string, string>>;
}
