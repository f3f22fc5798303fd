import { expect, test } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { getRelations } from "@/lib/cases/desk/relation-queries";
import { findCaseId } from "@/lib/cases/histories";
import { nameChange, partChange } from "@/lib/cases/problems/change-commands";
import { listChanges } from "@/lib/cases/problems/change-queries";
import { recordProblem, saveProblem } from "@/lib/cases/problems/problem-commands";
import { getProblemRecord, listProblemRecords, listRepeated } from "@/lib/cases/problems/problem-queries";
import { verifyCases } from "@/lib/cases/verify";
import { readDashboard } from "@/lib/measures/queries";
import { freshDatabase } from "@/tests/fixtures/database";
import { now, securityWorld } from "@/tests/fixtures/security";

const database = freshDatabase();
const world = securityWorld(database);
const as = (name: string) => world.people[name] as PersonViewer;
const idOf = async (number: number) =>
  (await inOperatorScope((scope) =>
    findCaseId(scope, { id: world.customer.id, key: "NORD" }, `NORD-${number}`),
  )) as string;

test("a problem is made of what came again, groups it, and is in no kept promise", async () => {
  const group = { service: "mail", category: "Avbrott" };
  const found = await inScope(as("agent"), (scope) =>
    listRepeated(scope, world.customer.id, group, now - 90 * 86_400_000),
  );
  // The security case of the same category is not among them.
  expect(found).toHaveLength(3);
  const attained = () =>
    inScope(as("agent"), async (scope) => {
      const asked = { from: "2026-10", to: "2026-10", clock: "resolution", time: "business" } as const;
      const { dashboard } = await readDashboard(scope, { ...world.customer, name: "N" } as never, asked, now);
      return dashboard.figures.resolution.measure.denominator;
    });
  const before = await attained();
  const about = { title: "Återkommande avbrott", description: "", isKnownError: false, workaround: "Starta om." };
  const number = await inScope(as("agent"), (scope) =>
    recordProblem(
      scope,
      world.customer.id,
      { ...about, ...group, causes: found.map(({ id }) => id), by: "agent" },
      now,
    ),
  );
  expect(await attained()).toBe(before);
  const listed = await inScope(as("agent"), (scope) => listProblemRecords(scope, true, 10));
  // One of the three is said to be caused by the security case already, which an agent does not see.
  expect(listed).toMatchObject([{ number, cases: 2, unclosed: 2, isKnownError: false }]);
  const id = await idOf(number);
  const relations = await inScope(as("agent"), (scope) => getRelations(scope, world.customer.id, id));
  expect(relations.caused.map((one) => one.number).toSorted()).toEqual([2, 3]);
  expect(await inOperatorScope((scope) => verifyCases(scope, world.customer.id, now))).toMatchObject({
    differences: [],
  });

  const known = { isKnownError: true, cause: "Fel i servern", workaround: "Starta om.", revision: 1 };
  const save = () => inScope(as("agent"), (scope) => saveProblem(scope, world.customer.id, id, known, now));
  expect(await save()).toBe(true);
  expect(await save()).toBe(false);
  const read = (name: string) => inScope(as(name), (scope) => getProblemRecord(scope, world.customer.id, id));
  expect(await read("owner")).toMatchObject({ isKnownError: true, cause: "Fel i servern", revision: 2 });
  await expect(read("user")).rejects.toThrow("no cases.read_org");
});

test("a change is named by its reference, told to the customer where it is public, and taken away", async () => {
  const id = await idOf(2);
  const name = (reference: string, isPublic: boolean, at: number) =>
    inScope(as("agent"), (scope) =>
      nameChange(scope, world.customer.id, id, { reference, link: "https://changes.example/1", isPublic }, at),
    );
  await name("RFC-1", false, now);
  await name("RFC-2", true, now + 1);
  const told = async (viewer: string) =>
    (await inScope(as(viewer), (scope) => listChanges(scope, world.customer.id, id))).map(({ reference }) => reference);
  expect(await told("agent")).toEqual(["RFC-1", "RFC-2"]);
  expect(await told("owner")).toEqual(["RFC-2"]);
  const rows = await inScope(as("owner"), ({ db }) => db.caseChange.findMany({ where: { caseId: id } }));
  expect(rows.map(({ reference }) => reference)).toEqual(["RFC-2"]);
  const [change] = await inScope(as("agent"), (scope) => listChanges(scope, world.customer.id, id));
  const part = () => inScope(as("agent"), (scope) => partChange(scope, world.customer.id, id, change?.id ?? ""));
  expect([await part(), await part()]).toEqual([true, false]);
  await expect(
    inScope(as("owner"), (scope) =>
      nameChange(scope, world.customer.id, id, { reference: "RFC-3", link: null, isPublic: true }, now),
    ),
  ).rejects.toThrow("no cases.write");
});
