import type { Scope } from "@/lib/access/scope";
import type { Lang } from "@/lib/knowledge/source/schema";
import type { SearchAnswer } from "@/lib/search/finding/answer";

export interface SearchRequest {
  readonly query: string;
  readonly lang: Lang;
  readonly limit: number;
}

/** A document's text as an engine indexes it. */
export interface IndexText {
  readonly documentId: string;
  readonly lang: Lang;
  readonly audience: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly sections: readonly {
    readonly anchor: string | null;
    readonly heading: string | null;
    readonly text: string;
  }[];
}

export interface SearchEngine {
  readonly name: "postgres" | "meilisearch";
  search(scope: Scope, request: SearchRequest): Promise<SearchAnswer>;
  /** Replaces the whole index by these texts. */
  rebuild(scope: Scope, texts: readonly IndexText[]): Promise<void>;
  /** Replaces what the index has of one document by these texts; none takes it out. False: the index must be rebuilt. */
  replace(scope: Scope, documentId: string, texts: readonly IndexText[]): Promise<boolean>;
}
