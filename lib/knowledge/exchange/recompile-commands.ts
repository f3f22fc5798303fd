import "server-only";
import type { Scope } from "@/lib/access/scope";
import { compileDocument, hashSource } from "@/lib/knowledge/source/compile";
import { textRow } from "@/lib/knowledge/writing/published-text";
import { readingOf } from "@/lib/knowledge/writing/version";

/** So many texts stand in memory at once. */
const batchSize = 50;

/**
 * Makes the code of every published text anew that an earlier compiler made. What the fence has come to refuse since keeps
 * the code it has. Returns how many there were.
 */
export async function recompileStale(scope: Scope): Promise<number> {
  const all = await scope.db.documentText.findMany({ select: { documentId: true, lang: true } });
  let made = 0;
  for (let at = 0; at < all.length; at += batchSize) {
    const texts = await scope.db.documentText.findMany({ where: { OR: all.slice(at, at + batchSize) } });
    const stale = texts.filter(({ source, sourceHash }) => sourceHash !== hashSource(source));
    for (const { documentId, lang, version, source, format, audience, slug } of stale) {
      const from = await scope.db.documentVersion.findFirst({
        where: { documentId, lang, number: version },
        select: { path: true },
      });
      const reading = readingOf({ format, path: from?.path ?? null }, lang === "en" ? "en" : "sv");
      const compiled = await compileDocument(source, { ...reading, defaults: { audience } });
      if (!compiled.ok) continue;
      const { code, codeHash, sourceHash, plainText, outline, links, meta } = textRow(source, compiled.document, {
        audience,
        slug,
      });
      await scope.db.documentText.update({
        where: { documentId_lang: { documentId, lang } },
        data: { code, codeHash, sourceHash, plainText, outline, links, meta },
      });
      made += 1;
    }
  }
  return made;
}
