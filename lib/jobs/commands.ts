import "server-only";
import type { Scope } from "@/lib/access/scope";
import { type JobKind, type JobPayload, kinds, parsePayload } from "./kinds";

export interface Enqueued<K extends JobKind> {
  kind: K;
  payload: JobPayload<K>;
  /** The customer concerned, where there is one. */
  orgId?: string | null;
  /** Not before; without it, at once. */
  runAt?: Date;
  /** Joins a job of the same kind and key that has not begun, at that job's time: work for another time has another key. */
  dedupeKey?: string;
}

/** Asks for work in the caller's transaction: the change and its consequence stand or fall together. */
export async function enqueue<K extends JobKind>(scope: Scope, job: Enqueued<K>): Promise<void> {
  const { kind, orgId = null, runAt, dedupeKey = null } = job;
  // A worker takes no job with this key until the caller has committed: one that is joined must see the caller's change.
  if (dedupeKey !== null) {
    await scope.db.$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended(${`${kind} ${dedupeKey}`}, 7))`;
  }
  await scope.db.job.createMany({
    data: [
      {
        kind,
        payload: parsePayload(kind, job.payload) as object,
        orgId,
        dedupeKey,
        maxAttempts: kinds[kind].maxAttempts,
        ...(runAt && { runAt }),
      },
    ],
    skipDuplicates: true,
  });
}
