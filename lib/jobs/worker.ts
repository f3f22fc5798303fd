import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { inJobScope } from "@/lib/access/scope";
import { JobFailure } from "./failure";
import { type Handlers, isJobKind, type JobRun, kinds, parsePayload } from "./kinds";
import { buryLost, claim, type Ending, extend, fail, finish, isBusy, type Ticket } from "./queue";
import { enqueueRecurring } from "./schedule-commands";

export interface WorkerOptions {
  /** How many jobs run at once in this process. */
  concurrency?: number;
  /** How often an idle worker looks; a job waits no longer than this for a free worker. */
  pollMs?: number;
  /** How long a job stays taken after its worker was last heard of. */
  leaseMs?: number;
  onEnding?: (ticket: Ticket, ending: Ending, error?: unknown) => void;
  /** Told once when the database stops answering, and once when it is back. */
  onTrouble?: (sentence: string) => void;
}

export interface Worker {
  /** Takes nothing more, and ends when what runs has ended. */
  stop(): Promise<void>;
}

const defaults = { concurrency: 2, pollMs: 1_000, leaseMs: 15_000 };
const scheduleEveryMs = 30_000;

/** Works jobs until it is stopped. Polls: that needs no connection of its own, and works behind any pooler. */
export function startWorker(handlers: Handlers, options: WorkerOptions = {}): Worker {
  const settings: Settings = { ...defaults, ...options };
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  let pausing: Promise<void> | null = null;
  const ended = loop();
  return {
    stop: async () => {
      stopping.abort();
      await ended;
      await Promise.all(running);
    },
  };

  async function loop(): Promise<void> {
    let scheduledAt = Number.NEGATIVE_INFINITY;
    let isAway = false;
    while (!stopping.signal.aborted) {
      let taken = 0;
      try {
        if (performance.now() - scheduledAt > scheduleEveryMs) {
          await inJobScope(async (scope) => {
            await enqueueRecurring(scope, Date.now());
            await buryLost(scope);
          });
          scheduledAt = performance.now();
        }
        taken = await takeSome();
        if (isAway) settings.onTrouble?.("The worker reaches the database again.");
        isAway = false;
      } catch {
        if (!isAway) settings.onTrouble?.("The worker cannot reach the database, and asks again every second.");
        isAway = true;
      }
      const isFull = running.size >= settings.concurrency;
      if (isFull) await Promise.race([...running, pause()]);
      else if (taken === 0) await pause();
    }
  }

  /** One at a time: a job that ends while the worker is full would leave its pause behind. */
  function pause(): Promise<void> {
    pausing ??= sleep(settings.pollMs, undefined, { signal: stopping.signal })
      .catch(() => undefined)
      .finally(() => {
        pausing = null;
      });
    return pausing;
  }

  async function takeSome(): Promise<number> {
    const limit = settings.concurrency - running.size;
    if (limit <= 0) return 0;
    const tickets = await inJobScope((scope) => claim(scope, { limit, leaseMs: settings.leaseMs }));
    for (const ticket of tickets) {
      const run = work(handlers, ticket, settings).finally(() => running.delete(run));
      running.add(run);
    }
    return tickets.length;
  }
}

/** Works until nothing is due and nothing runs, here or elsewhere; returns how the jobs of this process ended. */
export async function drain(handlers: Handlers, options: WorkerOptions = {}): Promise<Record<Ending, number>> {
  const settings = { ...defaults, ...options };
  const endings: Record<Ending, number> = { done: 0, retried: 0, dead: 0, lost: 0 };
  const count: WorkerOptions["onEnding"] = (ticket, ending, error) => {
    endings[ending] += 1;
    options.onEnding?.(ticket, ending, error);
  };
  await inJobScope((scope) => enqueueRecurring(scope, Date.now()));
  for (;;) {
    await inJobScope(buryLost);
    const tickets = await inJobScope((scope) =>
      claim(scope, { limit: settings.concurrency, leaseMs: settings.leaseMs }),
    );
    await Promise.all(tickets.map((ticket) => work(handlers, ticket, { ...settings, onEnding: count })));
    if (tickets.length > 0) continue;
    if (!(await inJobScope(isBusy))) return endings;
    await sleep(100);
  }
}

type Settings = typeof defaults & WorkerOptions;

/** One try of one job; never throws. */
async function work(handlers: Handlers, ticket: Ticket, { leaseMs, onEnding }: Settings): Promise<void> {
  const lost = new AbortController();
  const heartbeat = setInterval(async () => {
    const kept = await inJobScope((scope) => extend(scope, ticket, leaseMs)).catch(() => true);
    if (!kept) lost.abort();
  }, leaseMs / 3);
  try {
    await handle(handlers, ticket, lost.signal);
    const ending = await inJobScope((scope) => finish(scope, ticket));
    onEnding?.(ticket, ending);
  } catch (error) {
    // When not even this can be written, the job stays taken until its lease is over, and is tried again.
    const ending = await inJobScope((scope) => fail(scope, ticket, error)).catch((): Ending => "lost");
    onEnding?.(ticket, ending, error);
  } finally {
    clearInterval(heartbeat);
  }
}

async function handle(handlers: Handlers, { id, kind, payload, attempt }: Ticket, lost: AbortSignal): Promise<void> {
  if (!isJobKind(kind)) throw new JobFailure("There is no such kind of job", true);
  const { timeoutMs } = kinds[kind];
  const signal = AbortSignal.any([lost, AbortSignal.timeout(timeoutMs)]);
  const run: JobRun = { id, attempt, signal };
  const handler = handlers[kind] as (payload: unknown, run: JobRun) => Promise<void>;
  await Promise.race([handler(payloadOf(kind, payload), run), aborted(signal, timeoutMs)]);
}

function payloadOf(kind: Parameters<typeof parsePayload>[0], payload: unknown): unknown {
  try {
    return parsePayload(kind, payload);
  } catch (cause) {
    throw new JobFailure("The payload is not one of its kind", true, { cause });
  }
}

function aborted(signal: AbortSignal, timeoutMs: number): Promise<never> {
  const sentence = `Not done within ${timeoutMs / 1000} s`;
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(new JobFailure(sentence));
    signal.addEventListener("abort", () => reject(new JobFailure(sentence)), { once: true });
  });
}
