import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { beforeAll, expect, test } from "vitest";
import { inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { tickSchema } from "@/lib/knowledge/reading/progress";
import { tickSteps } from "@/lib/knowledge/reading/progress-commands";
import { listTicks } from "@/lib/knowledge/reading/progress-queries";
import { freshDatabase } from "@/tests/fixtures/database";

const database = freshDatabase();
const open = randomUUID();
const closed = randomUUID();

function person(id = randomUUID()): PersonViewer {
  const names = { name: "Rut", email: "rut@kund.example", locale: "sv", theme: "system" } as const;
  return { kind: "person", personId: id, sessionId: randomUUID(), ...names, isSupplier: false, customers: [] };
}

beforeAll(async () => {
  const client = new Client({ connectionString: database.admin });
  await client.connect();
  const insert = "insert into document (id, key, kind, audience, position) values ($1, $2, 'guide', $3, 1)";
  await client.query(insert, [open, "open", ["public"]]);
  await client.query(insert, [closed, "closed", ["supplier"]]);
  await client.end();
});

const tick = (viewer: PersonViewer, documentId: string, steps: string[], ticked: boolean) =>
  inScope(viewer, (scope) => tickSteps(scope, { documentId, steps, ticked }));
const ticks = (viewer: PersonViewer) => inScope(viewer, (scope) => listTicks(scope, open));

test("ticks are each person's own, kept once, and cleared", async () => {
  const [rut, sven] = [person(), person()];
  await tick(rut, open, ["step-one"], true);
  await tick(rut, open, ["step-one", "step-två"], true);
  expect(await ticks(rut)).toEqual(["step-one", "step-två"]);
  expect(await ticks(sven)).toEqual([]);
  await tick(sven, open, ["step-one"], false);
  await tick(rut, open, ["step-one"], false);
  expect(await ticks(rut)).toEqual(["step-två"]);
});

test("a document one may not read has no steps to tick, as one that is not there", async () => {
  await expect(tick(person(), closed, ["step-one"], true)).rejects.toMatchObject({ code: "not_found" });
  await expect(tick(person(), randomUUID(), ["step-one"], true)).rejects.toMatchObject({ code: "not_found" });
});

test("ticks do not grow without end", async () => {
  const rut = person();
  const many = (from: number) => Array.from({ length: 200 }, (_, i) => `step-${from + i}`);
  await tick(rut, open, many(0), true);
  await tick(rut, open, many(200), true);
  await expect(tick(rut, open, ["step-more"], true)).rejects.toMatchObject({ code: "invalid" });
});

test("what arrives as steps is names of steps", () => {
  const read = (steps: string) => tickSchema.safeParse({ document: open, steps, ticked: "true" }).success;
  expect(read("step-öppna step-2")).toBe(true);
  for (const steps of ["", "one", "step-a;drop", `step-${"a".repeat(100)}`, "step-a ".repeat(201)]) {
    expect(read(steps)).toBe(false);
  }
});
