import type { Lang } from "@/lib/knowledge/source/schema";
import type { Part } from "@/lib/search/text/highlight";
import type { FacetName, GroupName } from "./request";

export interface FoundSection {
  /** Null for what stands above the first heading. */
  readonly anchor: string | null;
  readonly heading: readonly Part[] | null;
  /** About 180 letters around what matched. */
  readonly snippet: readonly Part[];
}

/** A document that was found: an article of the help centre, a proposal, or a customer's document. */
export interface DocumentHit {
  readonly id: string;
  /** Of the text that is shown: the reader's where there is one. */
  readonly lang: Lang;
  readonly kind: string;
  /** Where it leads, without an anchor. */
  readonly address: string;
  /** The section of the help centre, or the customer, as people call it. */
  readonly place: string;
  readonly title: readonly Part[];
  readonly description: readonly Part[];
  /** The sections that match, best first, at most three. */
  readonly sections: readonly FoundSection[];
  /** Whether the words stood in the other language's text of the same document. */
  readonly inOtherLanguage: boolean;
}

/** A case that was found. */
export interface CaseHit {
  /** As people write it: NORD-123. */
  readonly ref: string;
  readonly address: string;
  readonly place: string;
  readonly title: readonly Part[];
  readonly state: string;
  readonly openedAt: Date;
}

/** One value of a facet: how many documents have it, of those that match the query and the other facets' choices. */
export interface FacetValue {
  readonly value: string;
  /** A name from the data (a section's title, a product); null where the interface has the words (kinds, languages). */
  readonly label: string | null;
  readonly count: number;
  readonly chosen: boolean;
}

export interface Facet {
  readonly name: FacetName;
  /** Commonest first; what has no document is not there, unless it is chosen. */
  readonly values: readonly FacetValue[];
}

export interface SearchResult {
  /** Of the group asked for, the page asked for. Cases stand in `cases`. */
  readonly hits: readonly DocumentHit[];
  readonly cases: readonly CaseHit[];
  /** Documents (or cases) of the group asked for that match, on all pages. */
  readonly total: number;
  /** For the help centre only. */
  readonly facets: readonly Facet[];
  /** How many each group holds; a group the reader may not see at all, or that holds nothing, is not there. */
  readonly groups: readonly { readonly name: GroupName; readonly total: number }[];
  /** What was searched for instead of a word that no text has; null when the words were known. */
  readonly corrected: string | null;
  /** When nothing was found: the documents whose titles are most like the query. */
  readonly nearest: readonly DocumentHit[];
  readonly engine: "postgres" | "meilisearch";
  /** On the server, in milliseconds. */
  readonly ms: number;
}

/** One line of the answer while typing. */
export interface InstantHit {
  readonly id: string;
  readonly group: GroupName;
  /** Leads to the section that matches best. */
  readonly address: string;
  readonly place: string;
  readonly title: readonly Part[];
  /** The heading that the address leads to, if any. */
  readonly heading: readonly Part[] | null;
}

export interface InstantAnswer {
  readonly query: string;
  /** A case that the query names, at most 6 of the help centre, then at most 2 of each other group. */
  readonly hits: readonly InstantHit[];
  /** Documents of the help centre among the best that were looked at; all that match are counted on the search page. */
  readonly total: number;
  readonly corrected: string | null;
}
