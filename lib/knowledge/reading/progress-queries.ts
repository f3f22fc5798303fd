import "server-only";
import type { Scope } from "@/lib/access/scope";

/**
 * The steps of a document that the viewer has ticked, oldest first; none for someone who has not signed in. Their own rows
 * only: who may read the document is asked by whoever shows it.
 */
export async function listTicks(scope: Scope, documentId: string): Promise<string[]> {
  const { viewerId: personId } = scope;
  if (personId === null) return [];
  const rows = await scope.db.guideTick.findMany({
    where: { personId, documentId },
    select: { step: true },
    orderBy: [{ at: "asc" }, { step: "asc" }],
  });
  return rows.map(({ step }) => step);
}
