import { spawn } from "node:child_process";
import { join } from "node:path";
import { typescript } from "./run.mjs";
import { root } from "./settings.mjs";

const longestPause = 30_000;
/** One that ran for so long had begun well; what ended it is another matter. */
const goodStart = 60_000;
/** A little more than a worker gives to what it is doing. */
const patienceMs = 10_000;

/**
 * Keeps one worker of the outbox beside the portal: a process of its own, so that a job can neither block nor bring down
 * a page. One that dies is started again, after a pause that grows. It goes when this process goes, however that ends.
 * @param {import("./progress.mjs").Progress} progress
 * @returns {() => Promise<void>} stops it, after what it is doing
 */
export function startWorker(progress) {
  let stopping = false;
  let pause = 1_000;
  /** @type {NodeJS.Timeout | undefined} */
  let again;
  let child = start();

  function start() {
    const started = performance.now();
    const args = ["--max-old-space-size=256", ...typescript, join(root, "scripts", "worker.ts")];
    // The channel between the two tells the worker when we are gone, even by kill -9.
    const worker = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit", "ipc"] });
    worker.once("error", () => undefined);
    worker.once("close", (code, signal) => {
      if (stopping) return;
      pause = performance.now() - started > goodStart ? 1_000 : Math.min(pause * 2, longestPause);
      progress.say(`The worker of the outbox has ended (${signal ?? code}): it is started again in ${pause / 1000} s.`);
      again = setTimeout(() => {
        child = start();
      }, pause);
    });
    return worker;
  }

  return async () => {
    stopping = true;
    clearTimeout(again);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), patienceMs);
    await ended;
    clearTimeout(timer);
  };
}
