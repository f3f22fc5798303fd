import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { beforeAll, expect, test } from "vitest";
import { inOperatorScope, type Scope } from "@/lib/access/scope";
import { importCases } from "@/lib/intake/commands";
import { loadProfile } from "@/lib/intake/profile-file";
import { caseFiles, caseRow, header } from "../fixtures/case-files";
import { addCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { storedRows } from "../fixtures/stored-rows";
import { ofAll } from "../fixtures/whole";

const database = freshDatabase();
const files = caseFiles();
const now = Date.UTC(2026, 10, 28);
/** From the first statement to the last. */
const points = ofAll(20, 6);
const org = { services: [] as string[] };
let first = "";
let second = "";

/** Rows of both files: new cases, cases that change, cases that stay, and one that cannot be used. */
beforeAll(() => {
  const rows = (from: number, to: number, changes?: Parameters<typeof caseRow>[1]) =>
    Array.from({ length: to - from }, (_, n) => caseRow(String(from + n), changes));
  const bad = caseRow("bad", { created: "yesterday" });
  first = files.write("first.csv", [header, ...rows(0, 600)].join("\n"));
  const changed = { subject: "Printer jams again", solved: "2026-10-07T15:00:00Z" };
  second = files.write(
    "second.csv",
    [header, ...rows(0, 100), ...rows(100, 300, changed), bad, ...rows(600, 900)].join("\n"),
  );
});

const load = (path: string, slug: string, wrap = (scope: Scope) => scope) =>
  inOperatorScope(async (scope) =>
    importCases(wrap(scope), { path, profile: await loadProfile("one-row-per-case"), org: slug, now }),
  );

/** Kills the database's side of every import that runs, as a crash or a lost network does. */
async function killConnections(): Promise<number> {
  const admin = new Client({ connectionString: database.admin });
  await admin.connect();
  const { rowCount } = await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = 'samverkan_job' and pid <> pg_backend_pid()`,
  );
  await admin.end();
  return rowCount ?? 0;
}

/** A scope whose transaction is killed before the statement with this number. */
function killedAt(statement: number) {
  let count = 0;
  const told = { statements: 0, killed: false };
  const wrap = (scope: Scope): Scope => {
    const db = new Proxy(scope.db, {
      get(target, name, receiver) {
        const value = Reflect.get(target, name, receiver);
        if (name !== "$queryRaw" && name !== "$executeRaw") return value;
        return async (...asked: unknown[]) => {
          count += 1;
          told.statements = count;
          if (count === statement) {
            await killConnections();
            told.killed = true;
          }
          return (value as (...args: unknown[]) => unknown).apply(target, asked);
        };
      },
    });
    return { ...scope, db };
  };
  return { wrap, told };
}

test("an import that is killed again and again leaves nothing of itself, and then ends as one that was not", {
  timeout: 300_000,
}, async () => {
  await addCustomer(database.admin, { slug: "whole", key: "WHOL", ...org });
  const killed = await addCustomer(database.admin, { slug: "killed", key: "KILL", ...org });
  await load(first, "killed");
  const untouched = await storedRows(killed.id);

  // An uninterrupted import of both files, and how many statements the second takes.
  await load(first, "whole");
  const counting = killedAt(0);
  const summary = await load(second, "whole", counting.wrap);
  expect(summary).toMatchObject({ created: 300, updated: 200, unchanged: 100, rejectedCases: 1 });
  const { statements } = counting.told;
  expect(statements).toBeGreaterThanOrEqual(20);

  for (let point = 0; point < points; point += 1) {
    const { wrap, told } = killedAt(1 + Math.round((point * (statements - 1)) / (points - 1)));
    await expect(load(second, "killed", wrap)).rejects.toThrow();
    expect(told.killed, `point ${point} was reached`).toBe(true);
  }
  expect(await storedRows(killed.id)).toEqual(untouched);

  expect(await load(second, "killed")).toEqual(summary);
  const [whole] = await inOperatorScope(({ db }) => db.organisation.findMany({ where: { slug: "whole" } }));
  expect(await storedRows(killed.id)).toEqual(await storedRows(whole?.id ?? ""));
});

test("a process that is killed in the middle leaves nothing, and the next one ends the work", {
  timeout: 120_000,
}, async () => {
  const customer = await addCustomer(database.admin, { slug: "process", key: "PROC", ...org });
  const args = ["--conditions=react-server", "--import", "tsx", "tests/fixtures/import-once.ts"];
  const start = () => spawn(process.execPath, [...args, "one-row-per-case", "process", first], { stdio: "ignore" });
  const importing = start();
  const ended = new Promise<string | null>((resolve) => importing.on("exit", (_code, signal) => resolve(signal)));
  await untilWriting();
  importing.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");
  expect((await storedRows(customer.id)).cases).toEqual([]);
  const again = start();
  expect(await new Promise((resolve) => again.on("exit", resolve))).toBe(0);
  expect((await storedRows(customer.id)).cases).toHaveLength(600);
});

/** Until some import has begun to write. */
async function untilWriting(): Promise<void> {
  const admin = new Client({ connectionString: database.admin });
  await admin.connect();
  for (;;) {
    const { rows } = await admin.query(
      `select 1 from pg_stat_activity where datname = current_database() and usename = 'samverkan_job' and backend_xid is not null`,
    );
    if (rows.length > 0) break;
    await sleep(20);
  }
  await admin.end();
}
