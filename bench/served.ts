import { type ChildProcess, fork, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ensureBuild } from "@/scripts/setup/build.mjs";
import { createProgress } from "@/scripts/setup/progress.mjs";
import { rounded } from "./measure";

const next = join("node_modules", "next", "dist", "bin", "next");
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

export interface Served {
  origin: string;
  /** The folder of the app, for the files that its pages name. */
  dist: string;
  child: ChildProcess;
}

/** Another build of the portal may be measured beside the served one, as next.config.js lets it lie elsewhere. */
function distOf(folder: string): string {
  return join(folder, (folder === "." && process.env.NEXT_DIST_DIR) || ".next");
}

/** Builds an app for production: the portal when its sources have changed since, another when it is not built. */
export async function ensureBuilt(folder: string): Promise<void> {
  if (folder === ".") return ensureBuild(process.env as Record<string, string>, createProgress());
  if (existsSync(join(distOf(folder), "BUILD_ID"))) return;
  const { status, stderr } = spawnSync(process.execPath, [next, "build", folder], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${folder} could not be built: ${stderr.slice(-2_000)}`);
}

/** Serves a built app from a process of its own. */
export async function serve(folder: string, port: number): Promise<Served> {
  const origin = `http://localhost:${port}`;
  const env = { ...process.env, NODE_ENV: "production", NEXTAUTH_URL: origin, NEXT_TELEMETRY_DISABLED: "1" } as const;
  const child = fork(join(process.cwd(), "tests/server/serve.mjs"), [String(port)], {
    cwd: folder,
    env,
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", reject);
  });
  return { origin, dist: distOf(folder), child };
}

interface Answer {
  ms: number;
  status: number;
  body: string;
}

export function fetchPage(origin: string, path: string): Promise<Answer> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    get(origin + path, { agent, headers: { "user-agent": "Mozilla/5.0 benchmark bot" } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const ms = performance.now() - start;
        resolve({ ms, status: response.statusCode ?? 0, body: Buffer.concat(parts).toString("utf8") });
      });
    }).on("error", reject);
  });
}

/** Milliseconds over all these pages, `rounds` times after two to warm up; the pages take turns, so that noise falls on all. */
export async function timePages(
  pages: readonly { origin: string; path: string }[],
  rounds: number,
): Promise<{ p50: number; p95: number; least: number }> {
  const times: number[] = [];
  for (let round = -2; round < rounds; round += 1) {
    for (const { origin, path } of pages) {
      const { ms, status } = await fetchPage(origin, path);
      if (status !== 200) throw new Error(`${path} answered ${status}`);
      if (round >= 0) times.push(ms);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => rounded(times[Math.floor((times.length - 1) * share)] ?? 0, 2);
  return { p50: at(0.5), p95: at(0.95), least: at(0) };
}

/** Bytes of a page: its markup, the markup as it travels, and all script that it names, gzipped. */
export async function weigh({ origin, dist }: Served, path: string) {
  const { body } = await fetchPage(origin, path);
  const scripts = new Set([...body.matchAll(/\/_next\/static\/(chunks\/[^"'\\]+\.js)/g)].map(([, name = ""]) => name));
  const sizes = [...scripts].map((name) => gzipSync(readFileSync(join(dist, "static", name))).length);
  return {
    html: Buffer.byteLength(body),
    htmlGzip: gzipSync(body).length,
    scriptsGzip: sizes.reduce((sum, size) => sum + size, 0),
    scripts: scripts.size,
  };
}
