import "server-only";
import type { Scope } from "@/lib/access/scope";

interface Address {
  readonly lang: string;
  /** Null when it is no longer published there. */
  readonly slug: string | null;
  readonly sectionKey: string | null;
}

/**
 * Keeps the addresses that published texts are about to leave, so that who follows one is led on; `next` is where one of
 * them goes. A new section moves the texts in every language.
 */
export async function keepAddresses(
  scope: Scope,
  document: { readonly id: string; readonly sectionKey: string | null },
  texts: readonly { readonly lang: string; readonly slug: string }[],
  next: Address,
): Promise<void> {
  const { id: documentId, sectionKey } = document;
  const left = texts.filter(
    ({ lang, slug }) => sectionKey !== next.sectionKey || (lang === next.lang && slug !== next.slug),
  );
  if (sectionKey !== null && left.length > 0) {
    await scope.db.documentAddress.createMany({
      data: left.map(({ lang, slug }) => ({ documentId, lang, sectionKey, slug })),
      skipDuplicates: true,
    });
  }
  if (next.slug === null || next.sectionKey === null) return;
  const { lang, slug } = next;
  await scope.db.documentAddress.deleteMany({ where: { documentId, lang, slug, sectionKey: next.sectionKey } });
}
