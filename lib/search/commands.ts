import "server-only";
import type { Scope } from "@/lib/access/scope";
import { checkDocument } from "@/lib/knowledge/document";
import { langSchema } from "@/lib/knowledge/schema";
import type { IndexText } from "./port";
import { postgresEngine } from "./postgres-engine";

/** Makes the index anew from the stored texts; returns how many there were. */
export async function reindex(scope: Scope): Promise<number> {
  const rows = await scope.db.documentText.findMany({
    where: { document: { archivedAt: null } },
    select: {
      documentId: true,
      lang: true,
      audience: true,
      title: true,
      description: true,
      keywords: true,
      tags: true,
      source: true,
    },
  });
  const texts = rows.flatMap(({ source, tags, keywords, ...row }): IndexText[] => {
    const checked = checkDocument(source);
    if (!checked.ok) return [];
    const lang = langSchema.parse(row.lang);
    return [{ ...row, lang, keywords: [...keywords, ...tags], sections: checked.document.sections }];
  });
  await postgresEngine.rebuild(scope, texts);
  return texts.length;
}
