import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { CommentKind, DocumentComment } from "./comments";

/** Everything said of one document, oldest first. Whoever is not employed by the customer speaks for the supplier. */
export async function listComments(scope: Scope, orgId: string, documentId: string): Promise<DocumentComment[]> {
  scope.require("proposals.read", orgId);
  const rows = await scope.db.documentComment.findMany({
    where: { orgId, documentId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const people = await scope.db.person.findMany({
    where: { id: { in: rows.map((row) => row.authorId) } },
    select: { id: true, name: true, memberships: { where: { orgId }, select: { orgId: true } } },
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  return rows.map((row) => {
    const author = byId.get(row.authorId);
    return {
      id: row.id,
      kind: row.kind as CommentKind,
      answerTo: row.answerTo,
      authorName: author?.name ?? "",
      isOwn: row.authorId === scope.viewerId,
      bySupplier: author?.memberships.length === 0,
      body: row.removedAt ? null : row.body,
      at: row.createdAt,
    };
  });
}
