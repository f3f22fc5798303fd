import { statfs } from "node:fs/promises";
import { inOperatorScope } from "@/lib/access/scope";
import { countJobs } from "@/lib/jobs/queries";
import { EngineFailure } from "@/lib/search/index/engine-failure";
import { checkVersion, connect } from "@/lib/search/index/meilisearch-client";
import { heldInMeilisearch } from "@/lib/search/index/meilisearch-index";
import { meilisearchServer } from "@/lib/search/index/meilisearch-server";
import { appliedMigrations } from "../database/apply-migrations.mjs";
import { migrationFiles } from "../database/migration-files.mjs";
import { withClient } from "../database/roles.mjs";
import { findHoles } from "../database/row-security.mjs";
import { versionComplaint } from "../database/version.mjs";
import { findChromium } from "../setup/chromium.mjs";
import type { Io } from "./io";
import { ownerUrl } from "./owner";

export const usage = "doctor                                   what this installation has, and what it lacks";

type State = "ok" | "note" | "wrong";

interface Finding {
  readonly check: string;
  readonly state: State;
  readonly sentence: string;
}

export async function run(args: string[], io: Io): Promise<void> {
  if (args.length > 0) io.misuse(`usage: ${usage}`);
  const findings: Finding[] = [
    { check: "node", state: "ok", sentence: `Node ${process.versions.node}` },
    await postgres(),
    await migrations(),
    ...(await rowSecurity()),
    await jobs(),
    await search(),
    await disk(),
    chromium(),
  ];
  const wrong = findings.filter(({ state }) => state === "wrong");
  const marks: Record<State, string> = { ok: "✓", note: "·", wrong: "✗" };
  const lines = findings.map(({ check, state, sentence }) => `${marks[state]} ${check.padEnd(14)} ${sentence}`);
  if (wrong.length > 0) {
    if (!io.json) io.say(lines.join("\n"));
    io.fail(`${wrong.length} of ${findings.length} checks failed.`, io.json ? { findings } : undefined);
  }
  io.out({ healthy: true, findings }, lines.join("\n"));
}

async function postgres(): Promise<Finding> {
  const { complaint, text } = await withClient(ownerUrl(), async (client) => ({
    complaint: await versionComplaint(client),
    text: String((await client.query("select current_setting('server_version') as text")).rows[0]?.text),
  }));
  if (complaint) return { check: "postgres", state: "wrong", sentence: complaint };
  const kind = process.env.PORTAL_EMBEDDED === "1" ? "embedded" : "of DATABASE_URL";
  return { check: "postgres", state: "ok", sentence: `Postgres ${text}, ${kind}` };
}

async function migrations(): Promise<Finding> {
  const applied = (await appliedMigrations(ownerUrl())).filter(({ failed }) => !failed).length;
  const wanted = migrationFiles().length;
  const sentence = `${applied} of ${wanted} migrations applied`;
  return { check: "migrations", state: applied === wanted ? "ok" : "wrong", sentence };
}

async function rowSecurity(): Promise<Finding[]> {
  const holes = await withClient(ownerUrl(), (client) => findHoles(client));
  if (holes.length === 0) {
    return [{ check: "row security", state: "ok", sentence: "forced on every table of a customer; no hole found" }];
  }
  return holes.map(({ rule, name, mend }) => ({
    check: "row security",
    state: "wrong",
    sentence: `${name}: ${rule}. Mend: ${mend}`,
  }));
}

async function jobs(): Promise<Finding> {
  const { due, running, dead } = await inOperatorScope((scope) => countJobs(scope, new Date()));
  const sentence = `${due} due, ${running} running, ${dead} dead${dead > 0 ? ": portal jobs list --state dead" : ""}`;
  return { check: "jobs", state: dead > 0 ? "note" : "ok", sentence };
}

async function search(): Promise<Finding> {
  const server = meilisearchServer();
  if (!server) return { check: "search", state: "ok", sentence: "inside Postgres; MEILISEARCH_URL is not set" };
  const client = connect(server);
  try {
    const version = await checkVersion(client);
    const [held, wanted] = await Promise.all([
      heldInMeilisearch(client, server.prefix),
      inOperatorScope(({ db }) => db.searchText.count()),
    ]);
    const sentence = `Meilisearch ${version}, ${held.size} of ${wanted} texts`;
    if (held.size === wanted) return { check: "search", state: "ok", sentence };
    return { check: "search", state: "note", sentence: `${sentence}: portal reindex --compare` };
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    // Without its indexes, or without an answer, search goes through Postgres: that is no fault of the installation's.
    const mend = error.kind === "missing" ? ": portal reindex --engine meilisearch" : "";
    const state = error.kind === "version" ? "wrong" : "note";
    return { check: "search", state, sentence: `${error.message}${mend}` };
  }
}

async function disk(): Promise<Finding> {
  const { bavail, bsize } = await statfs(process.env.PORTAL_DATA_DIR ?? ".");
  const gigabytes = (bavail * bsize) / 1e9;
  const sentence = `${gigabytes.toFixed(1)} GB free for ${process.env.PORTAL_DATA_DIR}`;
  return { check: "disk", state: gigabytes < 1 ? "wrong" : "ok", sentence };
}

function chromium(): Finding {
  const found = findChromium();
  if (found) return { check: "chromium", state: "ok", sentence: found };
  return { check: "chromium", state: "note", sentence: "none found: the browser tests are left out" };
}
