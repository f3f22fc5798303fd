import { anchorOf } from "@/lib/knowledge/source/anchor";
import { type Refusal, type RefusalCode, refusal } from "@/lib/knowledge/source/refusal";
import type { DocumentKind, FrontMatter, Lang } from "@/lib/knowledge/source/schema";
import { type NamedCustomer, resolveAudience } from "./audience";
import { inSection } from "./draft";

/** What is known of a document where one of its texts is about to be published. */
export interface PublicationPlace {
  readonly kind: DocumentKind;
  /** What is imported may turn an article into a guide. */
  readonly kindMayChange: boolean;
  readonly orgId: string | null;
  readonly sectionKey: string | null;
  readonly lang: Lang;
  readonly sections: readonly string[];
  /** Customers that the publisher reaches. */
  readonly customers: readonly NamedCustomer[];
}

export interface Placed {
  readonly kind: DocumentKind;
  readonly sectionKey: string | null;
  readonly slug: string;
  readonly audience: string[];
}

export type PlacedResult =
  | { readonly ok: true; readonly placed: Placed }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Where a text will stand and who will read it, or what its front matter says that cannot be. */
export function placeText(frontMatter: FrontMatter, place: PublicationPlace): PlacedResult {
  const refusals: Refusal[] = [];
  const refuse = (code: RefusalCode, values: Record<string, string>) => refusals.push(refusal(code, undefined, values));
  const customer = place.customers.find(({ id }) => id === place.orgId);
  const known = place.sections.join(", ");

  const { kind } = frontMatter;
  if (kind !== place.kind && !place.kindMayChange) refuse("publish_kind", { kind: place.kind });
  if (frontMatter.lang && frontMatter.lang !== place.lang) {
    refuse("publish_language", { written: frontMatter.lang, lang: place.lang });
  }
  if (frontMatter.customer && frontMatter.customer !== customer?.slug) {
    refuse("publish_customer", { customer: customer?.slug ?? "–" });
  }
  // The help centre holds nothing else, whatever a policy's front matter says: its readers are asked for by other rights.
  const sectionKey = inSection(kind) ? (frontMatter.section ?? place.sectionKey) : null;
  if (sectionKey === null && inSection(kind)) refuse("publish_section_needed", { known });
  if (sectionKey !== null && !place.sections.includes(sectionKey)) {
    refuse("publish_section_unknown", { section: sectionKey, known });
  }

  const resolved = resolveAudience(frontMatter.audience, { kind, orgId: place.orgId }, place.customers);
  if (!resolved.ok && resolved.problem === "unknown_customer") {
    refuse("publish_audience_customer", { token: resolved.token });
  }
  if (!resolved.ok && resolved.problem === "outside_customer") {
    refuse("publish_audience_outside", { token: resolved.token, allowed: `org:${customer?.slug ?? ""}` });
  }
  if (!resolved.ok || refusals.length > 0) return { ok: false, refusals };
  const slug = frontMatter.slug ?? anchorOf(frontMatter.title);
  return { ok: true, placed: { kind, sectionKey, slug, audience: resolved.audience } };
}
