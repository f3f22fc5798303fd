import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import type { EngineAnswer, FoundText } from "@/lib/search/index/engine";
import { highlight, snippet } from "@/lib/search/text/highlight";
import type { CaseHit, DocumentHit, InstantHit } from "./found";
import type { ReadableText, ShownText } from "./readable-queries";

export type Marks = EngineAnswer["marks"];

/**
 * One text for each document, where its first was found: the reader's own language's where that was found too. With the
 * languages in which it was found.
 */
export function byDocument<T extends FoundText>(texts: readonly T[], lang: Lang): (T & { langs: readonly Lang[] })[] {
  const documents = new Map<string, T & { langs: Lang[] }>();
  for (const text of texts) {
    const known = documents.get(text.documentId);
    const langs = [...(known?.langs ?? []), text.lang];
    documents.set(text.documentId, { ...(known && text.lang !== lang ? known : text), langs });
  }
  return [...documents.values()];
}

/** A document as it is shown: in the reader's language where it has that, with what matched where it matched. */
export function hitOf(found: ReadableText, shown: readonly ShownText[], marks: Marks, lang: Lang): DocumentHit | null {
  const texts = shown.filter((one) => one.documentId === found.documentId && addressOf(found, one));
  const text = texts.find((one) => one.lang === lang) ?? texts.find((one) => one.lang === found.lang);
  const address = text ? addressOf(found, text) : null;
  if (!text || !address) return null;
  const inOtherLanguage = text.lang !== found.lang;
  const stems = marks[text.lang];
  const places = inOtherLanguage ? [] : found.sections;
  return {
    id: found.documentId,
    lang: text.lang,
    kind: found.kind,
    address: address.page,
    place: address.place,
    title: highlight(text.title, stems, text.lang),
    description: highlight(text.description, stems, text.lang),
    sections: places.flatMap((place) => {
      const section = text.sections[place];
      if (!section) return [];
      const { anchor, heading } = section;
      return [
        {
          anchor,
          heading: heading === null ? null : highlight(heading, stems, text.lang),
          snippet: snippet(section.text, stems, text.lang),
        },
      ];
    }),
    inOtherLanguage,
  };
}

/** Leads to the section that matches best; above the first heading that is the page itself. */
export function instantOf(hit: DocumentHit, group: InstantHit["group"]): InstantHit {
  const [best] = hit.sections;
  return {
    id: hit.id,
    group,
    address: best?.anchor ? `${hit.address}#${best.anchor}` : hit.address,
    place: hit.place,
    title: hit.title,
    heading: best?.heading ?? null,
  };
}

export function instantCase({ ref, address, place, title }: CaseHit): InstantHit {
  const named = [{ text: `${ref} `, hit: true }, ...title];
  return { id: ref, group: "cases", address, place, title: named, heading: null };
}

function addressOf({ group }: ReadableText, text: ShownText): { page: string; place: string } | null {
  if (group === "help") {
    if (!text.section) return null;
    return { page: routes.help.article(text.lang, text.section.slug, text.slug), place: text.section.title };
  }
  if (!text.organisation) return null;
  const { slug, name } = text.organisation;
  const route = group === "proposals" ? routes.customer.proposal : routes.customer.document;
  return { page: route(slug, text.key), place: name };
}
