import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Lang } from "@/lib/knowledge/source/schema";
import { type KnownText, knownText } from "./source-state";

export interface KnownDocument {
  readonly id: string;
  readonly key: string;
  readonly sectionKey: string | null;
  /** `content` or `import` when it came from a file; null when it was written in the portal. */
  readonly origin: "content" | "import" | null;
  readonly texts: ReadonlyMap<Lang, KnownText>;
}

/** Every document of a customer, or of none, by key, as far as files that come for it need to know. */
export async function listKnownDocuments(scope: Scope, orgId: string | null): Promise<Map<string, KnownDocument>> {
  const documents = await scope.db.document.findMany({
    where: { orgId },
    select: {
      id: true,
      key: true,
      sectionKey: true,
      texts: { select: { lang: true, version: true, sourceHash: true } },
      versions: {
        select: {
          lang: true,
          number: true,
          origin: true,
          state: true,
          note: true,
          format: true,
          sourceHash: true,
        },
      },
    },
  });
  return new Map(
    documents.map(({ id, key, sectionKey, texts, versions }) => {
      const known = (["sv", "en"] as const).flatMap((lang) => {
        const own = versions.filter((version) => version.lang === lang);
        const text = texts.find((published) => published.lang === lang) ?? null;
        return own.length > 0 || text ? [[lang, knownText(own, text)] as const] : [];
      });
      const origins = versions.map(({ origin }) => origin);
      // A text from before there were versions came from the shipped files.
      const isShipped = origins.includes("content") || (versions.length === 0 && texts.length > 0);
      const origin = origins.includes("import") ? "import" : isShipped ? "content" : null;
      return [key, { id, key, sectionKey, origin, texts: new Map(known) }];
    }),
  );
}

/** `<lang> <section> <slug>` of each published text, with the document that has it. */
export async function listTakenAddresses(scope: Scope): Promise<Map<string, string>> {
  const texts = await scope.db.documentText.findMany({
    where: { document: { archivedAt: null } },
    select: { lang: true, slug: true, documentId: true, document: { select: { sectionKey: true } } },
  });
  return new Map(
    texts.map(({ lang, slug, documentId, document }) => [addressKey(lang, document.sectionKey, slug), documentId]),
  );
}

export const addressKey = (lang: string, sectionKey: string | null, slug: string) => `${lang} ${sectionKey} ${slug}`;
