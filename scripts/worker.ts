// Works the outbox until it is told to stop: node --conditions=react-server --import tsx scripts/worker.ts [--once]
// `npm start` runs one beside the portal; any number of them may run, on any machine that reaches the database.
import { disconnect } from "../lib/db";
import { describeFailure } from "../lib/jobs/failure";
import { drain, startWorker, type WorkerOptions } from "../lib/jobs/worker";
import { handlers } from "./jobs/handlers";

/** What still runs when the worker is stopped gets this long; it is taken again elsewhere after its lease. */
const graceMs = 8_000;

const onEnding: WorkerOptions["onEnding"] = ({ id, kind, attempt, maxAttempts }, ending, error) => {
  if (ending === "done") return;
  const { sentence } = describeFailure(error);
  const tries = `try ${attempt} of ${maxAttempts}`;
  console.error(`The job ${kind} ${id}, ${tries}: ${ending}${error === undefined ? "" : `. ${sentence}`}`);
  if (process.env.SAMVERKAN_DEBUG) console.error(error);
};

if (process.argv.includes("--once")) {
  const endings = await drain(handlers, { onEnding });
  console.log(JSON.stringify(endings));
  await disconnect();
} else {
  const worker = startWorker(handlers, { onEnding, onTrouble: (sentence) => console.error(sentence) });
  let stopping = false;
  const stop = async () => {
    // Ctrl-C reaches the whole group, and `npm start` asks once more: only a person alone with us means "at once".
    if (stopping && process.send === undefined) process.exit(130);
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), graceMs).unref();
    await worker.stop();
    await disconnect();
    process.exit(0);
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => void stop());
  // Started by `npm start`: when that is gone, however it went, so are we.
  process.on("disconnect", () => void stop());
  process.send?.("ready");
}
