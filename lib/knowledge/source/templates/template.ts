import type { DocumentKind, Lang } from "@/lib/knowledge/source/schema";
import { writeFrontMatter } from "@/lib/knowledge/source/write-front-matter";
import { english } from "./english";
import { swedish } from "./swedish";

export interface TemplateValues {
  readonly kind: DocumentKind;
  readonly lang: Lang;
  readonly title: string;
  readonly section: string | null;
  /** Slug of the customer it is written for. */
  readonly customer: string | null;
  readonly owner: string;
}

const bodies = { sv: swedish, en: english } as const satisfies Record<Lang, Record<DocumentKind, string>>;

/** The first text of a new document: its front matter as far as it is known, and a body whose sentences are to be overwritten. */
export function templateOf({ kind, lang, title, section, customer, owner }: TemplateValues): string {
  const head = writeFrontMatter("---\n---\n", {
    title,
    kind,
    ...(section && { section }),
    lang,
    ...(customer && { customer }),
    audience: firstAudience(kind, customer),
    owner,
  });
  return `${head}\n${bodies[lang][kind]}`;
}

/** Whoever decides reads a proposal; what else belongs to a customer is for all of its people until somebody says otherwise. */
function firstAudience(kind: DocumentKind, customer: string | null): string[] {
  if (kind === "article" || kind === "guide") return ["public"];
  if (!customer) return ["supplier"];
  if (kind !== "proposal") return [`org:${customer}`];
  return ["it_manager", "contract_owner", "it_service_owner"].map((role) => `org:${customer}+role:${role}`);
}

/** The first text of a translation: the source's structure and words, to be written over; what names the text is cleared. */
export function translationOf(source: string, { key, lang }: { key: string; lang: Lang }): string {
  return writeFrontMatter(source, { lang, translationOf: key, slug: null, last_update: null });
}
