"use client";

import { useTranslations } from "next-intl";
import type { InstantHit } from "@/lib/search/finding/found";
import { InstantOption } from "./instant-option";
import { Marked } from "./marked";

export interface InstantHitsProps {
  hits: readonly InstantHit[];
  listId: string;
  active: number;
  /** `rank` counts from 1; a case is no document and is not told of. */
  onOpen: (rank: number, documentId: string | null) => void;
}

/** The hits by group; a heading stands above each where there is more than one. */
export function InstantHits({ hits, listId, active, onOpen }: InstantHitsProps) {
  const t = useTranslations("search.group");
  const groups = [...new Set(hits.map(({ group }) => group))];
  return groups.map((name) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list of options
    <div key={name} role="group" aria-label={t(name)}>
      {groups.length > 1 && (
        <p role="presentation" className="px-3 pt-2 pb-1 font-medium text-ink-subtle text-xs">
          {t(name)}
        </p>
      )}
      {hits.map((hit, at) =>
        hit.group === name ? (
          <InstantOption
            key={`${hit.id} ${hit.address}`}
            listId={listId}
            at={at}
            active={active}
            href={hit.address}
            onOpen={() => onOpen(at + 1, hit.group === "cases" ? null : hit.id)}
          >
            <HitLines hit={hit} />
          </InstantOption>
        ) : null,
      )}
    </div>
  ));
}

/** What it is, then where it leads. */
export function HitLines({ hit: { title, heading, place } }: { hit: InstantHit }) {
  return (
    <>
      <span className="block">
        <Marked parts={title} />
      </span>
      <span className="block text-ink-subtle text-xs">
        {place}
        {heading && (
          <>
            {" › "}
            <Marked parts={heading} />
          </>
        )}
      </span>
    </>
  );
}
