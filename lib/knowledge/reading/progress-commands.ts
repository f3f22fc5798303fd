import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";

/** More steps than a document can have; what is past them is somebody's mischief. */
const mostTicks = 400;

/** Ticks or clears steps of a document for the viewer, who must be able to read it, published or as its writer. Ticking twice is ticking once. */
export async function tickSteps(
  scope: Scope,
  { documentId, steps, ticked }: { documentId: string; steps: readonly string[]; ticked: boolean },
): Promise<void> {
  const { viewerId: personId } = scope;
  const document = await scope.db.document.findFirst({
    where: { id: documentId, OR: [{ archivedAt: null, ...scope.audienceWhere() }, scope.documentWhere("write")] },
    select: { id: true },
  });
  if (personId === null || !document) throw new AppError("not_found", "no document to tick steps of");
  if (ticked) {
    const kept = await scope.db.guideTick.count({ where: { personId, documentId } });
    if (kept + steps.length > mostTicks) throw new AppError("invalid", `more than ${mostTicks} steps ticked`);
    const data = steps.map((step) => ({ personId, documentId, step }));
    await scope.db.guideTick.createMany({ data, skipDuplicates: true });
  } else {
    await scope.db.guideTick.deleteMany({ where: { personId, documentId, step: { in: [...steps] } } });
  }
  const detail = { steps: steps.length, ticked };
  await appendAudit(scope, { kind: "guide.ticked", subject: `document:${documentId}`, detail });
}
