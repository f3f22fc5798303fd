import "server-only";
import type { Scope } from "@/lib/access/scope";
import { retryDelayMs } from "./backoff";
import { describeFailure } from "./failure";
import { jobKinds } from "./kinds";

/** A job that this process has taken. `attempt` is its token: whoever was taken over holds an older one. */
export interface Ticket {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly attempt: number;
  readonly maxAttempts: number;
}

export type Ending = "done" | "retried" | "dead" | "lost";

/**
 * Takes jobs that are due, and those whose worker has not come back. Rows that another worker is taking are passed over,
 * and so are keys that somebody is joining right now: their change is not committed yet. Kinds of a newer version wait for it.
 */
export async function claim(scope: Scope, { limit, leaseMs }: { limit: number; leaseMs: number }): Promise<Ticket[]> {
  return scope.db.$queryRaw<Ticket[]>`
    with due as materialized (
      select id, kind, dedupe_key from job
      where kind = any (${jobKinds}::text[]) and ((state = 'pending' and run_at <= clock_timestamp())
        or (state = 'running' and locked_until < clock_timestamp() and attempts < max_attempts))
      order by run_at, id limit ${limit} for update skip locked
    ), free as materialized (
      select id from due
      where dedupe_key is null or pg_try_advisory_xact_lock(hashtextextended(kind || ' ' || dedupe_key, 7))
    )
    update job set state = 'running', attempts = attempts + 1,
      locked_until = clock_timestamp() + ${leaseMs}::int * interval '1 ms'
    from free where job.id = free.id
    returning job.id, job.kind, job.payload, job.attempts as attempt, job.max_attempts as "maxAttempts"`;
}

/** Keeps a job for another while; false when it has been taken over. */
export async function extend(scope: Scope, { id, attempt }: Ticket, leaseMs: number): Promise<boolean> {
  const kept = await scope.db.$executeRaw`
    update job set locked_until = clock_timestamp() + ${leaseMs}::int * interval '1 ms'
    where id = ${id}::uuid and state = 'running' and attempts = ${attempt}`;
  return kept === 1;
}

export async function finish(scope: Scope, { id, attempt }: Ticket): Promise<Ending> {
  const ended = await scope.db.$executeRaw`
    update job set state = 'done', done_at = clock_timestamp(), locked_until = null, last_error = null
    where id = ${id}::uuid and state = 'running' and attempts = ${attempt}`;
  return ended === 1 ? "done" : "lost";
}

/** Another try later, or none when the tries are used up or would all end the same. */
export async function fail(scope: Scope, ticket: Ticket, error: unknown): Promise<Ending> {
  const { id, attempt, maxAttempts } = ticket;
  const { sentence, permanent } = describeFailure(error);
  const isDead = permanent || attempt >= maxAttempts;
  const delay = retryDelayMs(attempt, Math.random());
  const ended = await scope.db.$executeRaw`
    update job set state = ${isDead ? "dead" : "pending"}::job_state, locked_until = null, last_error = ${sentence},
      run_at = clock_timestamp() + ${delay}::int * interval '1 ms',
      done_at = case when ${isDead} then clock_timestamp() end
    where id = ${id}::uuid and state = 'running' and attempts = ${attempt}`;
  if (ended !== 1) return "lost";
  return isDead ? "dead" : "retried";
}

/** Jobs whose last try ended with its worker: nobody is left to say so. */
export async function buryLost(scope: Scope): Promise<number> {
  return scope.db.$executeRaw`
    update job set state = 'dead', locked_until = null, done_at = clock_timestamp(),
      last_error = 'The worker ended while it ran'
    where state = 'running' and locked_until < clock_timestamp() and attempts >= max_attempts`;
}

/** Whether anything is due or under way. */
export async function isBusy(scope: Scope): Promise<boolean> {
  const [row] = await scope.db.$queryRaw<{ busy: boolean }[]>`
    select exists (select from job where kind = any (${jobKinds}::text[])
      and (state = 'running' or (state = 'pending' and run_at <= clock_timestamp()))) as busy`;
  return row?.busy ?? false;
}
