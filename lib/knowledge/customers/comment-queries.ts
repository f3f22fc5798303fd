import "server-only";
import { isSupplierRole } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import type { CommentKind, DocumentComment } from "./comments";

/** Everything said of one document, oldest first. Whoever holds one of the supplier's roles speaks for the supplier. */
export async function listComments(scope: Scope, orgId: string, documentId: string): Promise<DocumentComment[]> {
  scope.require("proposals.read", orgId);
  const rows = await scope.db.documentComment.findMany({
    where: { orgId, documentId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const people = await scope.db.person.findMany({
    where: { id: { in: rows.map((row) => row.authorId) } },
    select: { id: true, name: true, assignments: { select: { role: true } } },
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
      bySupplier: author?.assignments.some(({ role }) => isSupplierRole(role)) ?? false,
      body: row.removedAt ? null : row.body,
      at: row.createdAt,
    };
  });
}
