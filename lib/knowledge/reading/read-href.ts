import type { DocumentKind, Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";

interface Readable {
  readonly key: string;
  readonly kind: DocumentKind;
  readonly sectionKey: string | null;
  readonly organisation: { readonly slug: string } | null;
  readonly texts: readonly { readonly lang: Lang; readonly slug: string }[];
}

/** Where readers find a published text: in the help centre, or among the customer's documents. */
export function readHrefOf(
  { key, kind, sectionKey, organisation, texts }: Readable,
  lang: Lang,
  sections: readonly { readonly key: string; readonly slugs: Readonly<Record<Lang, string | undefined>> }[],
): string | null {
  const text = texts.find((candidate) => candidate.lang === lang);
  if (!text) return null;
  if (organisation && kind === "proposal") return routes.customer.proposal(organisation.slug, key);
  const section = sections.find((candidate) => candidate.key === sectionKey)?.slugs[lang];
  if (section) return routes.help.article(lang, section, text.slug);
  return organisation ? routes.customer.document(organisation.slug, key) : null;
}
