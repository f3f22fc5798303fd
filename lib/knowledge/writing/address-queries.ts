import "server-only";
import type { Scope } from "@/lib/access/scope";

/** The addresses a document has had, newest first; for those who write it. */
export async function listAddresses(scope: Scope, documentId: string) {
  return scope.db.documentAddress.findMany({
    where: { documentId, document: scope.documentWhere("write") },
    orderBy: { since: "desc" },
    select: { lang: true, sectionKey: true, slug: true, since: true },
  });
}
