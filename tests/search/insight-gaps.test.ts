import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { readTaskDetail } from "@/lib/knowledge/writing/task-detail";
import { listTasks } from "@/lib/knowledge/writing/task-queries";
import { openGapTask, tellGap } from "@/lib/search/insight/gap-commands";
import { listGapTasks } from "@/lib/search/insight/gap-queries";
import { removeSynonyms, saveSynonyms, syncSynonyms } from "@/lib/search/insight/synonym-commands";
import { listDeskSynonyms } from "@/lib/search/insight/synonym-queries";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
let admin: Client;
let own: TestCustomer;
let other: TestCustomer;
let tam: PersonViewer;
let reader: PersonViewer;
const now = new Date("2026-11-20T12:00:00Z");

beforeAll(async () => {
  // Nobody listens there, and nobody is asked: the work waits in the outbox.
  process.env.MEILISEARCH_URL = "http://127.0.0.1:9";
  own = await addCustomer(database.admin);
  other = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
  tam = staff([own], ["tam"]);
  reader = staff([own], ["it_manager"], { name: "Rut", isSupplier: false });
  await addStaff(database.admin, [tam, reader]);
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
});
afterAll(() => admin.end());

const tasks = async () => {
  const filter = { kind: "search_gap", state: null, owner: null } as const;
  const found = await inScope(tam, (scope) => listTasks(scope, filter));
  return found.tasks.map(({ subject, count, detail }) => ({ subject, count, detail: readTaskDetail(detail) }));
};
const audited = async (kind: string) =>
  (await admin.query("select count(*)::int as n from audit_entry where kind = $1", [kind])).rows[0].n;

test("a row becomes a task in one click; the second says that it is there", async () => {
  const gap = { about: "query", words: "vab", lang: "sv" } as const;
  expect(await inScope(tam, (scope) => openGapTask(scope, gap))).toBe("opened");
  expect(await inScope(tam, (scope) => openGapTask(scope, gap))).toBe("joined");
  expect(await tasks()).toEqual([{ subject: "search:all:sv:vab", count: 1, detail: { query: "vab" } }]);
  expect(await audited("content_task.opened")).toBe(1);
  const inEnglish = { ...gap, lang: "en" } as const;
  const known = await inScope(tam, (scope) => listGapTasks(scope, [gap, inEnglish]));
  expect([...known]).toEqual(["search:all:sv:vab"]);
  await expect(inScope(reader, (scope) => openGapTask(scope, inEnglish))).rejects.toThrow(/row-level security/);
});

test("what readers tell at once joins the task, and every word is kept", async () => {
  const told = { words: "vab", lang: "sv", orgId: null, now } as const;
  const texts = ["Hur anmäler jag vab?", "Saknar vab, mejla anna@exempel.se", "", "Var?"];
  await Promise.all(texts.map((text) => tellGap({ ...told, text })));
  // A click afterwards takes nothing away.
  await inScope(tam, (scope) => openGapTask(scope, { about: "query", words: "vab", lang: "sv" }));
  const [task] = await tasks();
  expect(task).toMatchObject({ subject: "search:all:sv:vab", count: 5, detail: { query: "vab" } });
  expect(task?.detail.told?.map(({ text }) => text).toSorted()).toEqual([
    "Hur anmäler jag vab?",
    "Saknar vab, mejla [e-mail]",
    "Var?",
  ]);
});

test("what a customer's reader tells is seen by who works for that customer", async () => {
  await tellGap({ words: "växel", lang: "sv", text: "Vår växel i Norrby", orgId: own.id, now });
  await tellGap({ words: "växel", lang: "sv", text: "Vår växel i Söderby", orgId: other.id, now });
  const told = (await tasks()).flatMap(({ detail }) => detail.told ?? []).map(({ text }) => text);
  expect(told).toContain("Vår växel i Norrby");
  expect(told).not.toContain("Vår växel i Söderby");
});

test("groups are added, changed and removed by who writes articles, and each leaves a trace", async () => {
  const save = (words: string[], id: string | null = null) =>
    inScope(tam, (scope) => saveSynonyms(scope, { id, lang: "sv", words }));
  const groups = () => inScope(tam, (scope) => listDeskSynonyms(scope, "sv"));
  expect(await save(["skärm", "monitor"])).toBe("saved");
  expect(await save(["bildskärm", "monitor"])).toBe("taken");
  const [group] = await groups();
  expect(await save(["skärm", "display"], group?.id)).toBe("saved");
  expect(await save(["bildskärm", "monitor"])).toBe("saved");
  expect((await groups()).map(({ words }) => words.join(" "))).toEqual(["bildskärm monitor", "skärm display"]);
  const remove = (id = "") => inScope(tam, (scope) => removeSynonyms(scope, id));
  expect(await remove(group?.id)).toBe("removed");
  expect(await remove(group?.id)).toBe("gone");
  expect(await save(["skärm", "display", "tv"], group?.id)).toBe("gone");
  expect(await audited("synonyms.changed")).toBe(4);
});

test("Meilisearch, where there is one, is told of changed words at once, by an editor and by the file", async () => {
  const asked = async () =>
    (await admin.query("delete from job where kind = 'search.compare' and dedupe_key = 'asked' returning 1")).rowCount;
  const save = (words: string[]) =>
    inScope(tam, (scope) => saveSynonyms(scope, { id: null, lang: "en", words: [...words] }));
  const sync = (words: string[]) => inOperatorScope((scope) => syncSynonyms(scope, [{ lang: "en", words }]));
  await asked();
  await save(["laptop", "notebook"]);
  await save(["screen", "display"]);
  expect(await asked()).toBe(1);
  expect(await save(["screen", "monitor"])).toBe("taken");
  expect(await asked()).toBe(0);
  const [group] = await inScope(tam, (scope) => listDeskSynonyms(scope, "en"));
  await inScope(tam, (scope) => removeSynonyms(scope, group?.id ?? ""));
  expect(await asked()).toBe(1);
  for (const [words, times] of [
    [["case", "ticket"], 1],
    [["case", "ticket"], 0],
    [["case", "issue"], 1],
  ] as const) {
    await sync([...words]);
    expect(await asked()).toBe(times);
  }
});

test("two editors at once do not both get a word", async () => {
  const twice = ["ett", "två"].map((first) =>
    inScope(tam, (scope) => saveSynonyms(scope, { id: null, lang: "sv", words: [first, "gemensam"] })),
  );
  expect((await Promise.all(twice)).toSorted()).toEqual(["saved", "taken"]);
});
