import type { Facet, FacetValue } from "./found";
import { type FacetName, type Filters, facetNames } from "./request";

/** A document that was found, with what it can be narrowed by. */
export interface Facetted {
  readonly documentId: string;
  readonly kind: string;
  readonly sectionKey: string | null;
  readonly product: readonly string[];
  /** The languages in which it was found. */
  readonly langs: readonly string[];
  readonly audience: readonly string[];
}

const valuesOf: { readonly [name in FacetName]: (document: Facetted) => readonly string[] } = {
  kind: ({ kind }) => [kind],
  section: ({ sectionKey }) => (sectionKey ? [sectionKey] : []),
  product: ({ product }) => product,
  lang: ({ langs }) => langs,
  audience: ({ audience }) => audience,
};

export function passes(document: Facetted, filters: Filters, but?: FacetName): boolean {
  return facetNames.every((name) => {
    const wanted = filters[name];
    return wanted === undefined || name === but || valuesOf[name](document).includes(wanted);
  });
}

/** Each facet's values, counted over the documents that pass all other facets' choices. `labels` names a value, or gives null. */
export function countFacets(
  documents: readonly Facetted[],
  filters: Filters,
  labels: (name: FacetName, value: string) => string | null,
): Facet[] {
  return facetNames.map((name) => {
    const counts = new Map<string, number>();
    for (const document of documents) {
      if (!passes(document, filters, name)) continue;
      for (const value of new Set(valuesOf[name](document))) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const chosen = filters[name];
    if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, 0);
    const values = [...counts].map(
      ([value, count]): FacetValue => ({ value, label: labels(name, value), count, chosen: value === chosen }),
    );
    return { name, values: values.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value)) };
  });
}
