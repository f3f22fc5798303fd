"use client";

import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { HitLines } from "@/components/search/instant-hits";
import { sendSearchEvent } from "@/components/search/search-events";
import { useInstant } from "@/components/search/use-instant";
import { useSeen } from "@/components/search/use-seen";
import type { Locale } from "@/lib/i18n/locales";

export interface PaletteHitsProps {
  query: string;
  lang: Locale;
  className: string;
  onGo: (href: string) => void;
}

/** What the search finds for the words in the palette, while they are typed. */
export function PaletteHits({ query, lang, className, onGo }: PaletteHitsProps) {
  const t = useTranslations("search.instant");
  const instant = useInstant(query, lang, "typing");
  const tellSeen = useSeen(instant, lang);
  if (!instant || instant.answer.hits.length === 0) return null;
  return (
    <Command.Group forceMount heading={t("label")} className={className}>
      {instant.answer.hits.map((hit, at) => (
        <Command.Item
          key={`${hit.id} ${hit.address}`}
          forceMount
          value={`hit ${hit.address}`}
          onSelect={() => {
            tellSeen();
            if (hit.group !== "cases") sendSearchEvent({ event: "opened", rank: at + 1, documentId: hit.id });
            onGo(hit.address);
          }}
          className="min-h-9 rounded-md px-2.5 py-1.5 text-sm aria-selected:bg-accent-soft aria-selected:text-accent"
        >
          <HitLines hit={hit} />
        </Command.Item>
      ))}
    </Command.Group>
  );
}
