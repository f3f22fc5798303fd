import "server-only";
import type { Scope } from "@/lib/access/scope";
import { enqueue } from "./commands";
import { frequentDue, type Occurrence, occurrencesDue } from "./schedule";

/** Asks for what recurs, once for each of its times: any number of workers may do this at any time. */
export async function enqueueRecurring(scope: Scope, now: number): Promise<Occurrence[]> {
  const due = [...occurrencesDue(now), ...frequentDue(now)];
  // One worker at a time looks and asks, so that two never both find nothing.
  await scope.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('recurring jobs', 7))`;
  const asked = await scope.db.job.findMany({
    where: { OR: due.map(({ kind, dedupeKey }) => ({ kind, dedupeKey })) },
    select: { kind: true, dedupeKey: true },
  });
  const missing = due.filter(
    ({ kind, dedupeKey }) => !asked.some((job) => job.kind === kind && job.dedupeKey === dedupeKey),
  );
  for (const { kind, dedupeKey } of missing) await enqueue(scope, { kind, dedupeKey, payload: {} });
  return missing;
}
