// A worker whose jobs take their time, to be killed while they run: it says "taken" to its parent with each.
import { setTimeout as sleep } from "node:timers/promises";
import { inJobScope } from "../../lib/access/scope";
import { type Handlers, type JobRun, jobKinds } from "../../lib/jobs/kinds";
import { startWorker } from "../../lib/jobs/worker";

async function slowly(_payload: unknown, { id }: JobRun): Promise<void> {
  process.send?.("taken");
  await sleep(150);
  await inJobScope(
    (scope) => scope.db.$executeRaw`insert into effect (job) values (${id}::uuid) on conflict do nothing`,
  );
  process.send?.("written");
  await sleep(50);
}

const handlers = Object.fromEntries(jobKinds.map((kind) => [kind, slowly])) as unknown as Handlers;

startWorker(handlers, { pollMs: 50, leaseMs: 500 });
process.on("disconnect", () => process.exit(0));
