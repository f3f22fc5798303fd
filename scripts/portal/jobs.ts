import { parseArgs } from "node:util";
import { inOperatorScope } from "@/lib/access/scope";
import { describeFailure } from "@/lib/jobs/failure";
import { retryJob } from "@/lib/jobs/outbox-commands";
import { type JobState, jobStates, listJobs } from "@/lib/jobs/queries";
import { drain, startWorker, type WorkerOptions } from "@/lib/jobs/worker";
import { handlers } from "../jobs/handlers";
import type { Io } from "./io";

export const usage = `jobs run [--once]                        works the outbox; --once until nothing is due
jobs list [--state pending|running|done|dead]
jobs retry <id>                          lets a dead job be tried again`;

export async function run(args: string[], io: Io): Promise<void> {
  const [verb, ...rest] = args;
  const { once, state, positionals } = read(rest, io);
  const [id, ...more] = positionals;
  if (verb === "run" && id === undefined && state === undefined) await (once ? runOnce(io) : runOn(io));
  else if (verb === "list" && id === undefined && !once) await list(state, io);
  else if (verb === "retry" && id !== undefined && more.length === 0 && !once) await retry(id, io);
  else io.misuse(`usage: ${usage}`);
}

function read(args: string[], io: Io) {
  try {
    const options = { once: { type: "boolean" }, state: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const state = jobStates.find((known) => known === values.state);
    if (values.state !== undefined && !state) io.misuse(`A job is ${jobStates.join(", ")}; not "${values.state}".`);
    return { once: values.once ?? false, state, positionals };
  } catch (error) {
    return io.misuse(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
}

const telling = (io: Io): WorkerOptions => ({
  onTrouble: io.say,
  onEnding: ({ id, kind, attempt, maxAttempts }, ending, error) => {
    const why = error === undefined ? "" : `: ${describeFailure(error).sentence}`;
    io.say(`${kind} ${id} ${ending}, try ${attempt} of ${maxAttempts}${why}`);
  },
});

async function runOnce(io: Io): Promise<void> {
  const endings = await drain(handlers, telling(io));
  io.out(endings, `${endings.done} done, ${endings.retried} to be tried again, ${endings.dead} dead.`);
}

async function runOn(io: Io): Promise<void> {
  io.say("Working the outbox. Ctrl-C stops after what runs.");
  const worker = startWorker(handlers, telling(io));
  await new Promise<void>((resolve) => {
    for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => resolve());
  });
  await worker.stop();
}

async function list(state: JobState | undefined, io: Io): Promise<void> {
  const jobs = await inOperatorScope((scope) => listJobs(scope, state));
  const lines = jobs.map(({ id, kind, state, attempts, maxAttempts, runAt, lastError }) => {
    const tries = `${attempts}/${maxAttempts}`;
    return `${id}  ${state.padEnd(8)} ${tries.padStart(6)}  ${runAt}  ${kind.padEnd(18)} ${lastError ?? ""}`.trimEnd();
  });
  io.out({ jobs }, lines.join("\n") || "There is none.");
}

async function retry(id: string, io: Io): Promise<void> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  if (!isId || !(await inOperatorScope((scope) => retryJob(scope, id)))) io.fail(`There is no dead job ${id}.`);
  io.out({ id, state: "pending" }, `${id} is tried again.`);
}
