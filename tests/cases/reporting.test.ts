import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { verifyChain } from "@/lib/audit/queries";
import { getCase } from "@/lib/cases/case-queries";
import { recomputeCases, storeCases } from "@/lib/cases/commands";
import { explainByRef } from "@/lib/cases/explain";
import { categoryOf } from "@/lib/cases/follow/categories";
import { reportSchema } from "@/lib/cases/report";
import { reportCaseAction } from "@/lib/cases/report-actions";
import { type NewReport, reportCase } from "@/lib/cases/report-commands";
import { verifyCases } from "@/lib/cases/verify";
import { caseLog } from "@/tests/fixtures/case-log";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";

const browser = vi.hoisted(() => ({ viewer: { kind: "anonymous" } as unknown }));
vi.mock("@/lib/access/session", () => ({ getViewer: async () => browser.viewer }));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ origin: "http://localhost:3000" }) }));

const database = freshDatabase();
const now = Date.UTC(2026, 10, 23, 12);
const printer = categoryOf("printer");
if (!printer) throw new Error("there are printers");
const report: NewReport = {
  ...{ category: printer, answers: { printer: "P-12" }, impact: "one", urgency: "hindered", files: [] },
  title: "Skrivaren svarar inte",
  description: "Den är avstängd.\nJag har läst artikeln.",
  service: "workplace",
  foreword: "Läste: Koppla skrivaren /help/devices/skrivare",
  reporter: "Rut",
};
let admin: Client;
let own: TestCustomer;
let other: TestCustomer;
let rut: PersonViewer;
let tam: PersonViewer;

beforeAll(async () => {
  own = await addCustomer(database.admin);
  other = await addCustomer(database.admin, { slug: "soderby", key: "SODE", services: ["telephony"] });
  rut = staff([own], ["end_user"], { name: "Rut", isSupplier: false });
  tam = staff([own, other], ["tam", "servicedesk_agent"]);
  await addStaff(database.admin, [rut, tam]);
  await inOperatorScope((scope) => storeCases(scope, own.id, caseLog(60, now), now));
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
});
afterAll(() => admin.end());

const reported = (more: Partial<NewReport> = {}) =>
  inScope(rut, (scope) => reportCase(scope, own.id, { ...report, ...more }, now));
const counts = async () => {
  const { rows } = await admin.query(
    "select (select count(*) from cases)::int as cases, (select count(*) from audit_entry)::int as traces",
  );
  return rows[0] as { cases: number; traces: number };
};
const verify = () => inOperatorScope((scope) => verifyCases(scope, own.id, now));

/** Sends the form of a new case. */
function send(fields: Record<string, string> = {}) {
  const { title, description, service } = report;
  const form = new FormData();
  const chosen = { category: "printer", "printer.printer": "P-12", impact: "one", urgency: "hindered" };
  const written = { org: own.slug, about: "", title, description, service, ...chosen, ...fields };
  for (const [name, value] of Object.entries(written)) form.set(name, value);
  return reportCaseAction({ status: "idle" }, form);
}

test("ten reports at once take ten numbers in a row, each with its trace", async () => {
  const before = await counts();
  const numbers = await Promise.all(Array.from({ length: 10 }, () => reported()));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, index) => before.cases + 1 + index));
  expect(await counts()).toEqual({ cases: before.cases + 10, traces: before.traces + 10 });
  expect(await inOperatorScope((scope) => verifyChain(scope, own.id))).toMatchObject({ brokenAt: null });
  expect(await verify()).toMatchObject({ cases: before.cases + 10, differences: [] });
});

test("a system that asked is told of a case reported in the portal", async () => {
  await admin.query(
    "insert into webhook (org_id, id, name, url, topics, sealed) values ($1, $2, 'Spegel', 'https://spegel.example/', '{case.opened}', 'x')",
    [own.id, randomUUID()],
  );
  const number = await reported();
  const { rows } = await admin.query(
    "select d.topic, c.number from webhook_delivery d join cases c on c.org_id = d.org_id and c.id = d.case_id",
  );
  expect(rows).toEqual([{ topic: "case.opened", number }]);
  await admin.query("update webhook set ended_at = now()");
});

test("a report is its reporter's own, and the article goes along as a note that they see", async () => {
  const number = await reported();
  const found = await inScope(rut, (scope) => getCase(scope, own.id, number));
  expect(found).toMatchObject({
    title: report.title,
    description: report.description,
    channel: "portal",
    state: "open",
  });
  const { rows } = await admin.query(
    `select requester_id, e.kind, internal, text, actor_id from case_event e join cases c on c.id = e.case_id
      where c.number = $1 and c.org_id = $2 and e.kind in ('opened', 'message') order by seq`,
    [number, own.id],
  );
  const by = { requester_id: rut.personId, actor_id: rut.personId, internal: false };
  expect(rows).toEqual([
    { ...by, kind: "opened", text: null },
    { ...by, kind: "message", text: report.foreword },
  ]);
  const colleague = staff([own], ["end_user"], { name: "Sven", isSupplier: false });
  expect(await inScope(colleague, (scope) => getCase(scope, own.id, number))).toBeNull();
});

test("the trace names the person, and neither stands without the other", async () => {
  const before = await counts();
  await reported();
  const last = await admin.query("select actor, actor_id, kind from audit_entry where chain = $1 order by seq desc", [
    own.id,
  ]);
  expect(last.rows[0]).toEqual({ actor: "person", actor_id: rut.personId, kind: "case.event_recorded" });
  await admin.query(`create function no_trace() returns trigger language plpgsql as
    $$ begin raise exception 'no trace today'; end $$`);
  await admin.query("create trigger no_trace before insert on audit_entry for each row execute function no_trace()");
  await expect(reported()).rejects.toThrow(/no trace today/);
  await admin.query("drop trigger no_trace on audit_entry");
  expect(await counts()).toEqual({ cases: before.cases + 1, traces: before.traces + 1 });
});

test("clocks run as those of an imported case with the same story", async () => {
  const number = await reported();
  const { priority } = (
    await admin.query("select priority from cases where org_id = $1 and number = $2", [own.id, number])
  ).rows[0];
  const opened = { kind: "opened", at: now, priority, service: report.service } as const;
  const draft = { source: "file", externalKey: "same", title: "Same", events: [{ event: opened }] };
  await inOperatorScope((scope) => storeCases(scope, own.id, [draft], now));
  const explained = (ref: number) =>
    inOperatorScope((scope) => explainByRef(scope, `NORD-${ref}`, now + 3_600_000)).then((found) => found?.explanation);
  const ours = await explained(number);
  expect(ours?.clocks.length).toBeGreaterThan(0);
  expect(ours).toEqual(await explained(number + 1));
  const { rows } = await admin.query(
    `select o.clock, o.due_at, o.outcome from sla_outcome o join cases c on c.id = o.case_id
      where c.org_id = $1 and c.number = any ($2) order by o.clock, c.number`,
    [own.id, [number, number + 1]],
  );
  for (let pair = 0; pair < rows.length; pair += 2) expect(rows[pair]).toEqual(rows[pair + 1]);
});

test("months after reports equal a recomputation of everything", async () => {
  await reported({ service: "mail" });
  expect((await verify()).differences).toEqual([]);
  const months = async () =>
    (await admin.query("select * from case_month where org_id = $1 order by month, service_key, priority", [own.id]))
      .rows;
  const before = await months();
  await inOperatorScope((scope) => recomputeCases(scope, own.id, now));
  expect(await months()).toEqual(before);
});

test("nothing is reported at another customer, for another's service, or by the supplier's people", async () => {
  const before = await counts();
  const gone = { code: "not_found" };
  await expect(inScope(rut, (scope) => reportCase(scope, other.id, report, now))).rejects.toMatchObject(gone);
  await expect(inScope(tam, (scope) => reportCase(scope, own.id, report, now))).rejects.toMatchObject(gone);
  await expect(reported({ service: "telephony" })).rejects.toMatchObject({ code: "invalid" });
  expect(await counts()).toEqual(before);

  browser.viewer = rut;
  for (const org of [other.slug, "finns-inte", ""]) {
    expect(await send({ org })).toMatchObject({ status: "error", messageKey: "errors.not_found" });
  }
  browser.viewer = tam;
  expect(await send()).toMatchObject({ messageKey: "errors.not_found", values: { title: report.title } });
  browser.viewer = { kind: "anonymous" };
  expect(await send()).toMatchObject({ messageKey: "errors.not_signed_in" });
  expect((await counts()).cases).toBe(before.cases);
});

test("the form reports the case and leads to it; an article that cannot be read is left out", async () => {
  browser.viewer = rut;
  const before = await counts();
  await expect(send({ about: randomUUID() })).rejects.toMatchObject({
    digest: expect.stringContaining(`/o/${own.slug}/cases/NORD-${before.cases + 1}`),
  });
  const { rows } = await admin.query(
    "select count(*)::int as events from case_event e join cases c on c.id = e.case_id where c.number = $1",
    [before.cases + 1],
  );
  expect(rows[0]).toEqual({ events: 1 });
});

test("texts have their limits, and what no keyboard writes is left out", async () => {
  const { title, description } = report;
  const base = { org: own.slug, category: "printer", title, description, service: "mail" };
  const read = (more: Record<string, string>) => reportSchema.safeParse({ ...base, ...more });
  const refused = {
    title: ["", "ab", " \n ", "x".repeat(161)],
    description: ["", "kort", "x".repeat(5_001)],
    service: ["x".repeat(81)],
    category: ["", "finns-inte", "constructor"],
  };
  for (const [field, texts] of Object.entries(refused)) {
    for (const text of texts)
      expect(read({ [field]: text }).error?.issues[0]?.path, `${field} ${text}`).toEqual([field]);
  }
  const longest = { title: "x".repeat(160), description: "x".repeat(5_000) };
  expect(read(longest).success).toBe(true);
  expect(read({ title: "Två\r\nrader\u0000", description: "En\r\nrad\u0000 till" }).data).toMatchObject({
    title: "Två rader",
    description: "En\nrad till",
  });
  browser.viewer = rut;
  expect(await send({ title: "x", description: "y" })).toMatchObject({
    fields: { title: "cases.report.titleMissing", description: "cases.report.descriptionMissing" },
    values: { title: "x", description: "y" },
  });
});
