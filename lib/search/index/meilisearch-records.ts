import type { IndexedText } from "./engine";

/** One section of a text as Meilisearch keeps it. What stands for the whole text stands in each, so that one record answers. */
export interface SectionRecord {
  readonly id: string;
  readonly documentId: string;
  readonly ordinal: number;
  /** How many records the text has. */
  readonly of: number;
  readonly digest: string;
  readonly kind: string;
  readonly section: string | null;
  readonly orgId: string | null;
  readonly product: readonly string[];
  readonly audience: readonly string[];
  readonly title: string;
  readonly heading: string;
  readonly keywords: readonly string[];
  readonly description: string;
  readonly body: string;
  /** Days since 1970; 0 when nobody has said. Numbers are what Meilisearch sorts by. */
  readonly updated: number;
  readonly reads: number;
}

const dayMs = 86_400_000;

/** `digest` is that of the text. A text without sections is found by its title, so it has a record all the same. */
export function recordsOf(text: IndexedText, digest: string): SectionRecord[] {
  const { documentId, lang, kind, orgId, product, audience, title, description, keywords, reads } = text;
  const updated = text.updated === null ? 0 : Math.floor(Date.parse(text.updated) / dayMs);
  const sections = text.sections.length > 0 ? text.sections : [{ heading: null, text: "" }];
  return sections.map((section, ordinal) => ({
    id: `${documentId}-${lang}-${ordinal}`,
    documentId,
    ordinal,
    of: sections.length,
    digest,
    kind,
    section: text.sectionKey,
    orgId,
    product,
    audience,
    title,
    heading: section.heading ?? "",
    keywords,
    description,
    body: section.text,
    updated,
    reads,
  }));
}

/** Texts by the digest of their records; one whose records do not agree, or are not all there, has a digest of nothing. */
export function heldIn(records: readonly Pick<SectionRecord, "documentId" | "digest" | "of">[]): Map<string, string> {
  const texts = new Map<string, { digest: string; missing: number }>();
  for (const { documentId, digest, of } of records) {
    const known = texts.get(documentId) ?? { digest, missing: of };
    texts.set(documentId, { digest: known.digest === digest ? digest : "", missing: known.missing - 1 });
  }
  return new Map([...texts].map(([id, { digest, missing }]) => [id, missing === 0 ? digest : ""]));
}
