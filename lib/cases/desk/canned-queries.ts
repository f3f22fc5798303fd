import "server-only";
import type { Scope } from "@/lib/access/scope";
import { type Lang, langSchema } from "@/lib/knowledge/source/schema";

export interface CannedAnswer {
  id: string;
  lang: Lang;
  title: string;
  body: string;
  articleKey: string | null;
}

/** The supplier's canned answers by title; nobody else's people have any. */
export async function listCannedAnswers(scope: Scope): Promise<CannedAnswer[]> {
  if (scope.actor === "person" && scope.orgs("cases.write").length === 0) return [];
  const rows = await scope.db.cannedAnswer.findMany({
    select: { id: true, lang: true, title: true, body: true, articleKey: true },
  });
  return rows
    .map((row) => ({ ...row, lang: langSchema.parse(row.lang) }))
    .toSorted((a, b) => a.lang.localeCompare(b.lang) || a.title.localeCompare(b.title, a.lang));
}
