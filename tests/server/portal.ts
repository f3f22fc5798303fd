import { type ChildProcess, fork, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import { Client } from "pg";
import { present } from "../../scripts/checks/present.mjs";
import { startEmbeddedPostgres } from "../../scripts/embedded/postgres.mjs";
import { startThrowawayPostgres } from "../../scripts/embedded/throwaway.mjs";

export interface Urls {
  admin: string;
  owner: string;
  app: string;
  job: string;
}

export interface World {
  /** A database with the demonstration world, to be copied. */
  urls: Urls;
  stop(): Promise<void>;
}

export interface Portal {
  origin: string;
  urls: Urls;
  stop(): Promise<void>;
}

const secret = "a secret that only the tests know, long enough";

function environment(urls: Urls, extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_APP_URL: urls.app,
    DATABASE_JOB_URL: urls.job,
    NEXTAUTH_SECRET: secret,
    PORTAL_EMBEDDED: "true",
    PORTAL_DEMONSTRATION_PRESENT: present,
    NEXT_TELEMETRY_DISABLED: "1",
    ...extra,
  };
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "pipe"] });
    let complaint = "";
    child.stderr?.on("data", (chunk) => {
      complaint = (complaint + chunk).slice(-4_000);
    });
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${args.join(" ")} failed: ${complaint}`))));
  });
}

const tsx = ["--conditions=react-server", "--import", "tsx"];

/** Works the outbox of a portal until nothing is due: a served test portal has no worker of its own. */
export function runJobsOnce({ urls, origin }: Pick<Portal, "urls" | "origin">): Promise<void> {
  return run([...tsx, "scripts/worker.ts", "--once"], environment(urls, { NEXTAUTH_URL: origin }));
}

/** A Postgres with the demonstration world and the shipped articles: `npm test` has made one; by hand a throw-away one. */
export async function startWorld(): Promise<World> {
  const made = process.env.PORTAL_TEST_WORLD;
  if (made) {
    const { adminUrl, urlOf, stop } = await startEmbeddedPostgres({ dataDir: made, port: 0, durable: false });
    const [owner, app, job] = (["samverkan_owner", "samverkan_app", "samverkan_job"] as const).map(urlOf);
    return { urls: { admin: adminUrl, owner, app, job } as Urls, stop };
  }
  const { urls, stop } = await startThrowawayPostgres();
  await run([...tsx, "prisma/seed/index.ts"], environment(urls));
  return { urls, stop };
}

function named(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

export async function administer<T extends object>(
  url: string,
  statement: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement, values)).rows as T[];
  } finally {
    await client.end();
  }
}

async function copyOf(world: Urls): Promise<{ urls: Urls; drop: () => Promise<unknown> }> {
  const name = `portal_${randomBytes(6).toString("hex")}`;
  const maintenance = named(world.admin, "postgres");
  // As files: page by page, through the log, a whole world takes seconds of a core.
  await administer(maintenance, `create database ${name} template samverkan owner samverkan_owner strategy file_copy`);
  const urls = {
    admin: named(world.admin, name),
    owner: named(world.owner, name),
    app: named(world.app, name),
    job: named(world.job, name),
  };
  return { urls, drop: () => administer(maintenance, `drop database ${name} with (force)`) };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the portal did not come up within a minute")), 60_000);
    child.once("message", () => {
      clearTimeout(timer);
      resolve();
    });
    child.once("exit", (code) => reject(new Error(`the portal ended with ${code} while starting`)));
  });
}

/** What the portal complains of where a message is missing or lacks a value: then its name is shown instead. */
const unsayable = /.*(?:MISSING_MESSAGE|INVALID_MESSAGE|FORMATTING_ERROR).*/g;

/** Serves a build on a copy of the world. `settings` are added to the environment. Stopping fails where words were missing. */
export async function startPortal(
  world: Pick<World, "urls">,
  distDir = ".next",
  settings: Record<string, string> = {},
): Promise<Portal> {
  const { urls, drop } = await copyOf(world.urls);
  const port = Number(settings.PORT ?? (await freePort()));
  const origin = `http://localhost:${port}`;
  const env = environment(urls, { NODE_ENV: "production", NEXT_DIST_DIR: distDir, NEXTAUTH_URL: origin, ...settings });
  const child = fork("tests/server/serve.mjs", [String(port)], {
    env: env as NodeJS.ProcessEnv,
    // Room for what a page leaves behind: with the little that is usual, collecting it was a twelfth of the work.
    execArgv: ["--max-semi-space-size=64"],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const unsaid = new Set<string>();
  child.stderr?.pipe(process.stderr, { end: false });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    for (const [line] of text.matchAll(unsayable)) unsaid.add(line);
  });
  await ready(child);
  const stop = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
    await drop();
    if (unsaid.size > 0)
      throw new Error(`pages showed the name of a message instead of it:\n${[...unsaid].join("\n")}`);
  };
  return { origin, urls, stop };
}
