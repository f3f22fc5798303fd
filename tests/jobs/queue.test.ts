import { type ChildProcess, fork } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { inJobScope } from "@/lib/access/scope";
import { enqueue } from "@/lib/jobs/commands";
import { JobFailure } from "@/lib/jobs/failure";
import { retryJob } from "@/lib/jobs/outbox-commands";
import { claim, extend, finish } from "@/lib/jobs/queue";
import { enqueueRecurring } from "@/lib/jobs/schedule-commands";
import { drain, startWorker } from "@/lib/jobs/worker";
import { freshDatabase } from "@/tests/fixtures/database";
import { ofAll } from "@/tests/fixtures/whole";
import { handlersWith } from "./handlers";

const database = freshDatabase();
let admin: Client;

beforeAll(async () => {
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
  await admin.query("create table effect (job uuid primary key); grant select, insert on effect to samverkan_job");
});
afterAll(() => admin.end());
beforeEach(async () => {
  await admin.query("delete from job");
  await admin.query("delete from effect");
  // Today's recurring work has been done, so that tests see only their own.
  await inJobScope((scope) => enqueueRecurring(scope, Date.now()));
  await inJobScope((scope) => enqueueRecurring(scope, Date.now() + 5 * 60_000));
  await admin.query("update job set state = 'done', done_at = now()");
});

const documentId = "00000000-0000-4000-8000-000000000001";
const wish = { kind: "document.changed", payload: { documentId } } as const;
const ask = (job = {}) => inJobScope((scope) => enqueue(scope, { ...wish, ...job }));
const one = async () => (await admin.query("select * from job where kind = 'document.changed'")).rows[0];
const makeDue = () => admin.query("update job set run_at = now() where state = 'pending'");
const failing = handlersWith({ "document.changed": () => Promise.reject(new RangeError("Anna Berg is not here")) });

test("two workers share forty jobs, and none is run twice", async () => {
  await inJobScope(async (scope) => {
    for (let n = 0; n < 40; n++) await enqueue(scope, wish);
  });
  const runs: string[] = [];
  const handlers = handlersWith({
    "document.changed": async (_payload, { id }) => {
      runs.push(id);
      await sleep(5);
    },
  });
  const options = { concurrency: 3, pollMs: 20 };
  const workers = [startWorker(handlers, options), startWorker(handlers, options)];
  await vi.waitFor(() => expect(runs).toHaveLength(40), 10_000);
  await Promise.all(workers.map((worker) => worker.stop()));
  expect(new Set(runs).size).toBe(40);
  const { rows } = await admin.query("select distinct state, attempts from job where kind = 'document.changed'");
  expect(rows).toEqual([{ state: "done", attempts: 1 }]);
});

test("a job that fails is tried again later, and is dead when its tries are used up", async () => {
  await ask();
  expect(await drain(failing)).toEqual({ done: 0, retried: 1, dead: 0, lost: 0 });
  const failed = await one();
  expect(failed).toMatchObject({ state: "pending", attempts: 1, last_error: "RangeError" });
  expect(failed.run_at.getTime()).toBeGreaterThan(Date.now());
  for (let n = 2; n <= failed.max_attempts; n++) {
    await makeDue();
    await drain(failing);
  }
  expect(await one()).toMatchObject({ state: "dead", attempts: failed.max_attempts, last_error: "RangeError" });
});

test("a failure for good is not tried again; a person lets it, and it is done", async () => {
  await ask();
  const refusing = () => Promise.reject(new JobFailure("Refused for good", true));
  expect(await drain(handlersWith({ "document.changed": refusing }))).toMatchObject({ dead: 1 });
  const { id } = await one();
  expect(await inJobScope((scope) => retryJob(scope, id))).toBe(true);
  expect(await inJobScope((scope) => retryJob(scope, id))).toBe(false);
  expect(await drain(handlersWith({}))).toMatchObject({ done: 1 });
  expect(await one()).toMatchObject({ state: "done", attempts: 2 });
});

test("whoever has lost a job can neither keep it nor end it", async () => {
  await ask();
  const [lost] = await inJobScope((scope) => claim(scope, { limit: 1, leaseMs: 0 }));
  const [taken] = await inJobScope((scope) => claim(scope, { limit: 1, leaseMs: 60_000 }));
  if (!lost || !taken) throw new Error("nothing was taken");
  expect(taken).toMatchObject({ id: lost.id, attempt: 2 });
  expect(await inJobScope((scope) => extend(scope, lost, 1_000))).toBe(false);
  expect(await inJobScope((scope) => finish(scope, lost))).toBe("lost");
  expect(await inJobScope((scope) => finish(scope, taken))).toBe("done");
});

test("a job is kept for as long as it runs, however short its lease", async () => {
  await ask();
  let runs = 0;
  const handlers = handlersWith({
    "document.changed": async () => {
      runs += 1;
      await sleep(900);
    },
  });
  const options = { pollMs: 20, leaseMs: 300 };
  const workers = [startWorker(handlers, options), startWorker(handlers, options)];
  await vi.waitFor(async () => expect(await one()).toMatchObject({ state: "done" }), 10_000);
  await Promise.all(workers.map((worker) => worker.stop()));
  expect(runs).toBe(1);
});

test("a job that is being joined is not taken before the one who joins has committed", async () => {
  const joining = { dedupeKey: documentId };
  await ask(joining);
  await inJobScope(async (scope) => {
    await enqueue(scope, { ...wish, ...joining });
    expect(await inJobScope((other) => claim(other, { limit: 5, leaseMs: 1_000 }))).toEqual([]);
  });
  expect(await inJobScope((scope) => claim(scope, { limit: 5, leaseMs: 1_000 }))).toHaveLength(1);
  expect(await ask(joining)).toBeUndefined();
  const { rows } = await admin.query("select state from job where kind = 'document.changed' order by state::text");
  expect(rows).toEqual([{ state: "pending" }, { state: "running" }]);
});

test("a kind or a payload that this version does not know waits, or is dead at once", async () => {
  await ask();
  await admin.query("update job set payload = '{}' where kind = 'document.changed'");
  await admin.query(
    "insert into job (id, kind, payload, max_attempts) values (gen_random_uuid(), 'of.tomorrow', '{}', 3)",
  );
  expect(await drain(handlersWith({}))).toEqual({ done: 0, retried: 0, dead: 1, lost: 0 });
  const { rows } = await admin.query("select state from job where kind = 'of.tomorrow'");
  expect(rows).toEqual([{ state: "pending" }]);
});

test("what recurs is asked for once a day, whoever asks", async () => {
  await admin.query("delete from job");
  const noon = Date.parse("2026-11-24T11:00:00Z");
  const ten = Array.from({ length: 10 }, () => inJobScope((scope) => enqueueRecurring(scope, noon)));
  await Promise.all(ten);
  await admin.query("update job set state = 'done'");
  await inJobScope((scope) => enqueueRecurring(scope, noon));
  const { rows } = await admin.query("select kind, dedupe_key from job order by kind");
  expect(rows).toEqual([
    { kind: "case.closings", dedupe_key: "2026-11-24T11:00:00.000Z" },
    { kind: "intake.reads", dedupe_key: "2026-11-24T11:00:00.000Z" },
    { kind: "intake.sweep", dedupe_key: "2026-11-24" },
    { kind: "knowledge.sweep", dedupe_key: "2026-11-24" },
    { kind: "outbox.sweep", dedupe_key: "2026-11-24" },
    { kind: "report.due", dedupe_key: "2026-11-24T11:00:00.000Z" },
    { kind: "search.compare", dedupe_key: "2026-11-24" },
    { kind: "search.sweep", dedupe_key: "2026-11-24" },
    { kind: "sla.nightly", dedupe_key: "2026-11-24" },
    { kind: "sla.warn", dedupe_key: "2026-11-24T11:00:00.000Z" },
  ]);
});

test("workers are killed over their jobs: none is lost, and none has its effect twice", async () => {
  const jobs = 12;
  await inJobScope(async (scope) => {
    for (let n = 0; n < jobs; n++) await enqueue(scope, wish);
  });
  await admin.query("update job set max_attempts = 50");
  // Half of them die before the effect is written, half after it and before the job is noted as done.
  const moments = Array.from({ length: ofAll(10, 4) }, (_, at) => (at % 2 === 0 ? "taken" : "written"));
  for (let at = 0; at < moments.length; at += 2) await Promise.all(moments.slice(at, at + 2).map(killWhen));
  await drain(
    handlersWith({
      "document.changed": async (_payload, { id }) => {
        await inJobScope(
          (scope) => scope.db.$executeRaw`insert into effect (job) values (${id}::uuid) on conflict do nothing`,
        );
      },
    }),
  );
  const { rows } = await admin.query(
    `select count(*)::int as jobs, count(*) filter (where state = 'done')::int as done, sum(attempts)::int as tries,
       (select count(*) from effect)::int as effects from job where kind = 'document.changed'`,
  );
  expect(rows[0]).toMatchObject({ jobs, done: jobs, effects: jobs });
  expect(rows[0].tries).toBeGreaterThanOrEqual(jobs + moments.length / 2);
}, 120_000);

/** Starts a worker and ends it, without a word, at its first such moment. */
async function killWhen(moment: string): Promise<void> {
  const worker: ChildProcess = fork("tests/jobs/slow-worker.ts", {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = new Promise((resolve) => worker.once("exit", resolve));
  worker.on("message", (said) => {
    if (said === moment) worker.kill("SIGKILL");
  });
  await ended;
}
