import "server-only";
import type { Scope } from "@/lib/access/scope";

const keptMs = 90 * 86_400_000;

/** What was ignored or thrown away goes after a quarter; what belongs to a case stays with it, what waits stays until somebody decides. */
export async function sweepMailIn(scope: Scope, now: number): Promise<number> {
  const before = new Date(now - keptMs);
  const { count } = await scope.db.mailIn.deleteMany({
    where: { state: { in: ["ignored", "discarded"] }, receivedAt: { lt: before } },
  });
  return count;
}
