import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { answerCaseAction, noteCaseAction } from "@/lib/cases/desk/case-actions";
import { registerCaseAction } from "@/lib/cases/desk/register-actions";
import { listReporters } from "@/lib/cases/desk/reporter-queries";
import { listCaseFiles } from "@/lib/cases/follow/file-queries";
import { attachMailAction, discardMailAction, openMailAction } from "@/lib/cases/mail/mail-actions";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { reported, stored } from "@/tests/fixtures/desk";
import { drop, written } from "@/tests/fixtures/mail";
import { addStaff, staff } from "@/tests/fixtures/staff";

const browser = vi.hoisted(() => ({ viewer: { kind: "anonymous" } as unknown }));
vi.mock("@/lib/access/session", () => ({ getViewer: async () => browser.viewer }));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ origin: "http://localhost:3000" }) }));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));

const database = freshDatabase();
let admin: Client;
let own: TestCustomer;
let other: TestCustomer;
let emma: PersonViewer;
let elsa: PersonViewer;
let owner: PersonViewer;

beforeAll(async () => {
  own = await addCustomer(database.admin);
  other = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
  emma = staff([own], ["servicedesk_agent"], { name: "Emma" });
  elsa = staff([own], ["end_user"], { name: "Elsa", isSupplier: false });
  owner = staff([own], ["it_service_owner"], { name: "Elsabet", isSupplier: false });
  const siv = staff([other], ["end_user"], { name: "Siv", isSupplier: false });
  await addStaff(database.admin, [emma, elsa, owner, siv]);
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
  // What a process does for the first time takes long on a busy machine: it is not to count as a person's time.
  await reported(admin, own);
  browser.viewer = emma;
  await register({ title: "Först" }).catch(() => undefined);
});
afterAll(() => admin.end());
beforeEach(() => {
  browser.viewer = emma;
});

type Action = (previous: { status: "idle" }, form: FormData) => Promise<unknown>;
function send(action: Action, fields: Record<string, string>, files: readonly File[] = []) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const file of files) form.append("files", file);
  return action({ status: "idle" }, form);
}

const written_ = {
  ...{ title: "Skrivaren står", description: "Hon ringde om skrivaren.", category: "printer", service: "" },
  ...{ "printer.printer": "P-12", impact: "one", urgency: "hindered", channel: "phone", reportedAt: "" },
};
const register = (fields: Record<string, string> = {}) =>
  send(registerCaseAction, { org: own.slug, reporter: "elsa@example.org", ...written_, ...fields });
const leadsTo = (address: string) => ({ digest: expect.stringContaining(address) });
const newest = async () =>
  (await admin.query("select * from cases where org_id = $1 order by number desc limit 1", [own.id])).rows[0];

test("a call becomes a case of the one who called, who gets the receipt", async () => {
  const key = "6b0f2e8e-7d3f-4a61-9f33-0a4d8f7f1a11";
  await expect(register({ key })).rejects.toMatchObject(leadsTo(`/desk/cases/${own.slug}/NORD-`));
  const made = await newest();
  expect(made).toMatchObject({ channel: "phone", requester_id: elsa.personId, requester_name: "Elsa" });
  const { rows } = await admin.query(
    "select payload ->> 'news' as news, payload ->> 'by' as by from job where payload ->> 'caseId' = $1",
    [made.id],
  );
  expect(rows).toEqual([{ news: "reported", by: emma.personId }]);
  // The same form again is the same case.
  await expect(register({ key })).rejects.toMatchObject(leadsTo(`NORD-${made.number}`));
  expect((await newest()).number).toBe(made.number);
});

test("the reporter is one of the customer's people: nobody, several and others are told apart, and what was typed stays", async () => {
  const before = await newest();
  expect(await register({ reporter: "Els" })).toMatchObject({
    fields: { reporter: "caseDesk.register.many" },
    candidates: [{ name: "Elsa" }, { name: "Elsabet" }],
    values: { description: written_.description },
  });
  for (const reporter of ["siv@example.org", "Siv", "emma@example.org", "%"]) {
    expect(await register({ reporter }), reporter).toMatchObject({ fields: {} });
  }
  expect(await register({ reportedAt: "2099-01-01T10:00" })).toMatchObject({
    fields: { reportedAt: "caseDesk.register.at.future" },
  });
  expect(await register({ org: other.slug })).toMatchObject({ messageKey: "errors.not_found" });
  browser.viewer = owner;
  expect(await register()).toMatchObject({ messageKey: "errors.not_found" });
  expect((await newest()).number).toBe(before.number);
  // A name that one person has is theirs, though it begins another's.
  browser.viewer = emma;
  await expect(register({ reporter: "elsa", channel: "visit" })).rejects.toMatchObject(leadsTo("/desk/cases/"));
  expect(await newest()).toMatchObject({ requester_id: elsa.personId, channel: "visit" });
  const seen = (viewer: PersonViewer) => inScope(viewer, (scope) => listReporters(scope, own.id, "2026-11-28"));
  expect((await seen(emma)).map(({ name }) => name)).toEqual(["Elsa", "Elsabet"]);
  await expect(seen(elsa)).rejects.toMatchObject({ code: "not_found" });
});

const text = (name: string, words: string) => new File([words], name, { type: "text/plain" });

test("files go with an answer to the customer, and with a note to nobody outside", async () => {
  const ref = await reported(admin, own);
  const at = { org: own.slug, ref };
  expect(await send(answerCaseAction, { ...at, text: "Se filen." }, [text("svar.txt", "Så här")])).toMatchObject({
    status: "done",
  });
  expect(await send(noteCaseAction, { ...at, text: "Bara vi." }, [text("hemligt.txt", "Hemligt")])).toMatchObject({
    status: "done",
  });
  const found = await stored(admin, own, ref);
  const files = (viewer: PersonViewer) => inScope(viewer, (scope) => listCaseFiles(scope, own.id, found.id));
  expect(await files(emma)).toMatchObject([
    { name: "svar.txt", internal: false, seq: 2 },
    { name: "hemligt.txt", internal: true, seq: 4 },
  ]);
  expect((await files(owner)).map(({ name }) => name)).toEqual(["svar.txt"]);
  // Lock two alone: the rows are not there, and a public file of an internal note cannot be made.
  const rows = await inScope(owner, ({ db }) =>
    db.caseFile.findMany({ where: { caseId: found.id }, select: { name: true } }),
  );
  expect(rows).toEqual([{ name: "svar.txt" }]);
  const row = {
    ...{ orgId: own.id, caseId: found.id, name: "x.txt", mime: "text/plain", size: 1, sha256: "x" },
    bytes: new Uint8Array(1),
  };
  const add = (seq: number, internal: boolean) =>
    inScope(emma, ({ db }) =>
      db.caseFile.createMany({ data: [{ ...row, seq, internal, createdById: emma.personId }] }),
    );
  await expect(add(4, false)).rejects.toThrow(/row-level security/);
  await expect(add(2, false)).resolves.toEqual({ count: 1 });

  const refused = await send(answerCaseAction, { ...at, text: "En till" }, [text("program.exe", "MZ")]);
  expect(refused).toMatchObject({ fields: { files: "follow.files.refused" }, refusedFiles: [{ problem: "type" }] });
  expect((await stored(admin, own, ref)).kinds).toBe(found.kinds);
});

const waiting = async (more: Parameters<typeof written>[0]) =>
  (await drop(admin, written(more), Date.now())).id as string;
const row = async (id: string) => (await admin.query("select * from mail_in where id = $1", [id])).rows[0];

test("a held mail is decided on once: it becomes a case, a message, a note, or is thrown away", async () => {
  const from = "Kopiatorn <service@kopiator.example>";
  const first = await waiting({ from, subject: "Besök", text: "Vi kommer på måndag." });
  const open = (mail: string, more: Record<string, string> = {}) =>
    send(openMailAction, { ...{ mail, org: own.slug, reporter: "elsa", heading: "Besök på måndag" }, ...more });
  expect(await open(first, { org: "" })).toMatchObject({ fields: { org: "mailIn.invalid.org" } });
  expect(await open(first, { org: other.slug })).toMatchObject({ messageKey: "errors.not_found" });
  await expect(open(first)).rejects.toMatchObject(leadsTo(`/desk/cases/${own.slug}/NORD-`));
  const made = await newest();
  expect(made).toMatchObject({ channel: "email", requester_id: elsa.personId, description: "Vi kommer på måndag." });
  // The words are not Elsa's, and the thread says whose.
  const { rows: said } = await admin.query("select text, internal from case_event where case_id = $1 and text <> ''", [
    made.id,
  ]);
  expect(said).toEqual([{ text: "Mejlet kom från Kopiatorn <service@kopiator.example>.", internal: false }]);
  expect(await row(first)).toMatchObject({ state: "opened", case_id: made.id, raw: null, decided_by: emma.personId });
  expect(await open(first)).toMatchObject({ messageKey: "mailIn.refusal.gone" });

  const ref = `NORD-${made.number}`;
  const attach = (mail: string, as: string, to = ref) => send(attachMailAction, { mail, ref: to, as });
  const second = await waiting({ from, text: "Reservdelen är slut." });
  expect(await attach(second, "note", "SODE-1")).toMatchObject({ fields: { ref: "mailIn.refusal.case" } });
  await expect(attach(second, "note")).rejects.toMatchObject(leadsTo(ref));
  await expect(
    attach(await waiting({ from, text: "Vi kommer i dag." }), "message", ref.toLowerCase()),
  ).rejects.toMatchObject(leadsTo(ref));
  const { events } = await stored(admin, own, ref);
  expect(events.slice(-2)).toMatchObject([
    { text: "Reservdelen är slut.", internal: true, actor_name: "Kopiatorn <service@kopiator.example>" },
    { text: "Vi kommer i dag.", internal: false, payload: { direction: "in" } },
  ]);

  const third = await waiting({ from, text: "Köp nu!" });
  browser.viewer = owner;
  expect(await send(discardMailAction, { mail: third, note: "Reklam" })).toMatchObject({
    messageKey: "errors.not_found",
  });
  browser.viewer = emma;
  expect(await send(discardMailAction, { mail: third, note: "" })).toMatchObject({
    fields: { note: "mailIn.invalid.note" },
  });
  await expect(send(discardMailAction, { mail: third, note: "Reklam" })).rejects.toMatchObject(leadsTo("/desk/mail"));
  expect(await row(third)).toMatchObject({ state: "discarded", note: "Reklam", raw: null });
  const { rows } = await admin.query(
    "select detail ->> 'decision' as what from audit_entry where kind = 'mail.decided' order by at",
  );
  expect(rows.map(({ what }) => what)).toEqual(["opened", "noted", "added", "discarded"]);
});
