import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startServedPortal, temporaryFolder } from "@/scripts/checks/served-portal.mjs";
import { startEmbeddedPostgres } from "@/scripts/embedded/postgres.mjs";
import { isBuilt } from "@/scripts/setup/build.mjs";

// The real scripts in a folder of their own, against the build that is there: starting must not build in these tests.
const built = isBuilt();
const dataDir = temporaryFolder();
const minutes = 60_000;

/** Ends a server, however it was left. */
async function stopDatabase(): Promise<void> {
  const postgres = await startEmbeddedPostgres({ dataDir, port: 0 });
  await postgres.stop();
}

function occupy(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve({ server, port: typeof address === "object" && address ? address.port : 0 });
    }),
  );
}

/** Process ids whose command line names the data folder. */
function leftovers(): string[] {
  const list = execFileSync("ps", ["-eo", "pid,args"], { encoding: "utf8" });
  return list.split("\n").filter((line) => line.includes(dataDir));
}

function lockOf(folder: string): { pid: number; url?: string } | null {
  const file = join(folder, "portal.lock");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8") || "null") : null;
}

function isRunning(pid: number): boolean {
  return spawnSync("kill", ["-0", String(pid)]).status === 0;
}

afterAll(async () => {
  if (!built) return;
  await stopDatabase();
  rmSync(dataDir, { recursive: true, force: true });
});

test.skipIf(!built)(
  "with both ports taken it picks others and says so; a second start says who holds the folder",
  async () => {
    const [web, database] = [await occupy(), await occupy()];
    try {
      const portal = await startServedPortal({
        dataDir,
        env: { PORT: String(web.port), PORTAL_DATABASE_PORT: String(database.port) },
      });
      expect(portal.said()).toContain(`Port ${web.port} is taken`);
      expect(portal.said()).toContain(`Port ${database.port} is taken`);
      expect((await fetch(`${portal.url}/sign-in`)).status).toBe(200);

      const second = spawnSync(process.execPath, ["scripts/start.mjs"], {
        encoding: "utf8",
        env: { ...process.env, PORTAL_DATA_DIR: dataDir },
      });
      expect(second.status).toBe(1);
      expect(second.stderr).toContain(`process ${portal.child.pid} has held it since`);
      expect(second.stderr).toContain(portal.url);

      await portal.stop();
      expect(portal.said()).toContain("Stopped.");
      expect(leftovers()).toEqual([]);
    } finally {
      web.server.close();
      database.server.close();
    }
  },
  10 * minutes,
);

test.skipIf(!built)(
  "after kill -9 nothing serves, the next start adopts the database and serves within seconds",
  async () => {
    const first = await startServedPortal({ dataDir });
    first.child.kill("SIGKILL");
    await first.ended;
    expect(existsSync(join(dataDir, "portal.lock"))).toBe(true);
    await expect(fetch(first.url)).rejects.toThrow();

    const second = await startServedPortal({ dataDir });
    expect((await fetch(`${second.url}/sign-in`)).status).toBe(200);
    await second.stop();
    expect(leftovers()).toEqual([]);
  },
  5 * minutes,
);

/** The worker that this portal keeps. */
function workerOf(pid: number | undefined): number | undefined {
  const list = execFileSync("ps", ["-eo", "pid,ppid,args"], { encoding: "utf8" });
  const line = list.split("\n").find((row) => row.includes("worker.ts") && Number(row.trim().split(/\s+/)[1]) === pid);
  return line === undefined ? undefined : Number(line.trim().split(/\s+/)[0]);
}

test.skipIf(!built || process.platform === "win32")(
  "a worker that is killed is started again, and goes when the portal is killed",
  async () => {
    const portal = await startServedPortal({ dataDir });
    const first = workerOf(portal.child.pid);
    process.kill(first ?? 0, "SIGKILL");
    const next = () => workerOf(portal.child.pid);
    await expect.poll(() => next() !== undefined && next() !== first, { timeout: minutes, interval: 200 }).toBe(true);
    expect(portal.said()).toContain("The worker of the outbox has ended (SIGKILL)");

    const second = next() ?? 0;
    portal.child.kill("SIGKILL");
    await portal.ended;
    await expect.poll(() => isRunning(second), { timeout: minutes, interval: 200 }).toBe(false);
    await stopDatabase();
  },
  5 * minutes,
);

test.skipIf(!built || process.platform === "win32")(
  "a portal whose log nobody reads any more goes on serving, and stops as it is told",
  async () => {
    const portal = await startServedPortal({ dataDir });
    portal.child.stdout?.destroy();
    portal.child.stderr?.destroy();
    const first = workerOf(portal.child.pid);
    // It tells that the worker has ended, and keeps another.
    process.kill(first ?? 0, "SIGKILL");
    const next = () => workerOf(portal.child.pid);
    await expect.poll(() => next() !== undefined && next() !== first, { timeout: minutes, interval: 200 }).toBe(true);
    const answer = await fetch(`${portal.url}/sign-in`, { signal: AbortSignal.timeout(minutes) });
    expect(answer.status).toBe(200);
    await portal.stop();
    expect(portal.child.exitCode).toBe(0);
    expect(leftovers()).toEqual([]);
  },
  5 * minutes,
);

test.skipIf(!built)(
  "after a kill -9 of everything the next start recovers the database",
  async () => {
    const first = await startServedPortal({ dataDir });
    const postmaster = Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
    first.child.kill("SIGKILL");
    process.kill(postmaster, "SIGKILL");
    await first.ended;

    const second = await startServedPortal({ dataDir });
    expect((await fetch(`${second.url}/sign-in`)).status).toBe(200);
    await second.stop();
  },
  5 * minutes,
);

test.skipIf(!built || process.platform === "win32")(
  "when npm alone is ended, the portal and its database end too",
  async () => {
    const env = { ...process.env, NODE_ENV: "production" as const, PORTAL_DATA_DIR: dataDir, PORT: "0" };
    const shell = spawn("sh", ["-c", "node scripts/start.mjs; true"], {
      stdio: "ignore",
      env: { ...env, PORTAL_DATABASE_PORT: "0", npm_lifecycle_event: "start" },
    });
    await expect.poll(() => lockOf(dataDir)?.url, { timeout: minutes, interval: 100 }).toBeDefined();
    const { pid } = lockOf(dataDir) ?? { pid: 0 };
    shell.kill("SIGTERM");
    await expect.poll(() => isRunning(pid), { timeout: 20_000, interval: 100 }).toBe(false);
    expect(leftovers()).toEqual([]);
  },
  2 * minutes,
);

test("a database that two commands share is stopped by the last of them", async () => {
  const folder = temporaryFolder();
  const command = `
    const { startEmbeddedPostgres } = await import("./scripts/embedded/postgres.mjs");
    const postgres = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(folder)}, port: 0, durable: false });
    await postgres.stop();
    console.log(postgres.adopted);`;
  const postgres = await startEmbeddedPostgres({ dataDir: folder, port: 0, durable: false });
  try {
    const other = spawnSync(process.execPath, ["--input-type=module", "-e", command], { encoding: "utf8" });
    expect(other.stdout.trim()).toBe("true");
    expect(existsSync(join(folder, "postgres", "postmaster.pid"))).toBe(true);
  } finally {
    await postgres.stop();
  }
  expect(existsSync(join(folder, "postgres", "postmaster.pid"))).toBe(false);
  rmSync(folder, { recursive: true, force: true });
});

test("settings that cannot be are refused with a sentence", () => {
  const refused = spawnSync(process.execPath, ["scripts/start.mjs"], {
    encoding: "utf8",
    env: { ...process.env, PORT: "many" },
  });
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('PORT is "many"');
});
