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
  const chosen = chosenFor(found, shown, lang);
  if (!chosen) return null;
  const { text, address, sections } = chosen;
  const mark = (words: string) => highlight(words, marks[text.lang], text.lang);
  return {
    id: found.documentId,
    lang: text.lang,
    kind: found.kind,
    address: address.page,
    place: address.place,
    title: mark(text.title),
    description: mark(text.description),
    sections: sections.map(({ anchor, heading, text: body }) => {
      const marked = heading === null ? null : mark(heading);
      return { anchor, heading: marked, snippet: snippet(body, marks[text.lang], text.lang) };
    }),
    inOtherLanguage: text.lang !== found.lang,
  };
}

/** Leads to the section that matches best; above the first heading that is the page itself. */
export function instantOf(
  found: ReadableText,
  shown: readonly ShownText[],
  marks: Marks,
  lang: Lang,
): InstantHit | null {
  const chosen = chosenFor(found, shown, lang);
  if (!chosen) return null;
  const { text, address, sections } = chosen;
  const { anchor = null, heading = null } = sections[0] ?? {};
  const mark = (words: string) => highlight(words, marks[text.lang], text.lang);
  return {
    id: found.documentId,
    group: found.group,
    address: anchor === null ? address.page : `${address.page}#${anchor}`,
    place: address.place,
    title: mark(text.title),
    heading: heading === null ? null : mark(heading),
  };
}

/** The text that is shown of a document, where it stands, and the sections in which it was found, best first. */
function chosenFor(found: ReadableText, shown: readonly ShownText[], lang: Lang) {
  const texts = shown.filter((one) => one.documentId === found.documentId && addressOf(found, one));
  const text = texts.find((one) => one.lang === lang) ?? texts.find((one) => one.lang === found.lang);
  const address = text ? addressOf(found, text) : null;
  if (!text || !address) return null;
  const places = text.lang === found.lang ? found.sections : [];
  return { text, address, sections: places.flatMap((place) => text.sections[place] ?? []) };
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
