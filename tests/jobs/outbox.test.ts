import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Role } from "@/lib/access/roles";
import { inJobScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { JobFailure } from "@/lib/jobs/failure";
import { queueMail } from "@/lib/jobs/mail-commands";
import { deliverMail } from "@/lib/jobs/mailer";
import { retryJob, sweepOutbox } from "@/lib/jobs/outbox-commands";
import { getMail, listJobs, listMail } from "@/lib/jobs/queries";
import { drain } from "@/lib/jobs/worker";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { handlersWith } from "./handlers";

const database = freshDatabase();
let admin: Client;
let own: TestCustomer;
let other: TestCustomer;
let manager: PersonViewer;

beforeAll(async () => {
  own = await addCustomer(database.admin);
  other = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
  manager = viewer("delivery_manager");
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
});
afterAll(() => admin.end());
beforeEach(() => admin.query("delete from job; delete from mail_message"));

const viewer = (role: Role): PersonViewer => ({
  kind: "person",
  personId: randomUUID(),
  sessionId: randomUUID(),
  name: "Leila",
  email: "leila@example.org",
  locale: "sv",
  theme: "system",
  isSupplier: true,
  customers: [{ ...own, name: "Norrby", roles: [role] }],
});
const content = { address: "anna@example.org", subject: "Granska", text: "Läs." };
const queue = (orgId: string | null) => inJobScope((scope) => queueMail(scope, { ...content, orgId }));
const deliver = handlersWith({
  "mail.send": (payload, { signal }) => deliverMail((payload as { messageId: string }).messageId, signal),
});
const die = handlersWith({ "mail.send": () => Promise.reject(new JobFailure("Refused", true)) });

test("without a mail server a mail is kept, and read by those who read the audit log of its customer", async () => {
  const [mine, theirs, nobodys] = [await queue(own.id), await queue(other.id), await queue(null)];
  expect((await drain(deliver)).retried).toBe(0);
  const seen = await inScope(manager, (scope) => listMail(scope, 1));
  expect(seen.total).toBe(2);
  expect(seen.mails.map(({ id, state }) => [id, state]).sort()).toEqual(
    [
      [mine, "kept"],
      [nobodys, "kept"],
    ].sort(),
  );
  expect(await inScope(manager, (scope) => getMail(scope, mine))).toMatchObject({ text: "Läs.", to: content.address });
  expect(await inScope(manager, (scope) => getMail(scope, theirs))).toBeNull();
  const agent = await inScope(viewer("servicedesk_agent"), (scope) => listMail(scope, 1));
  expect(agent).toEqual({ mails: [], total: 0 });
});

test("row-level security holds without the filters of the queries", async () => {
  await queue(other.id);
  await queue(null);
  await drain(die);
  const counts = (role: Role) =>
    inScope(viewer(role), async ({ db }) => [
      await db.mailMessage.count(),
      await db.job.count({ where: { kind: "mail.send" } }),
    ]);
  expect(await counts("delivery_manager")).toEqual([1, 1]);
  expect(await counts("servicedesk_agent")).toEqual([0, 0]);
  const raised = inScope(manager, ({ db }) => db.$executeRaw`update job set state = 'done'`);
  await expect(raised).rejects.toThrow();
  await expect(inScope(manager, ({ db }) => db.$executeRaw`update mail_message set text = ''`)).rejects.toThrow();
});

test("a person lets a dead job of theirs be tried again, with a trace; not another customer's", async () => {
  await queue(own.id);
  await queue(other.id);
  await drain(die);
  const [job] = await inScope(manager, (scope) => listJobs(scope, "dead"));
  const mails = await inScope(manager, (scope) => listMail(scope, 1));
  expect(mails.mails.map(({ state }) => state)).toEqual(["failed"]);
  const { rows } = await admin.query("select id, org_id from job where org_id = $1", [other.id]);
  expect(await inScope(manager, (scope) => retryJob(scope, rows[0].id))).toBe(false);
  expect(await inScope(viewer("servicedesk_agent"), (scope) => retryJob(scope, job?.id ?? ""))).toBe(false);
  expect(await inScope(manager, (scope) => retryJob(scope, job?.id ?? ""))).toBe(true);
  const audit = await admin.query("select kind, subject from audit_entry where chain = $1", [own.id]);
  expect(audit.rows).toEqual([{ kind: "job.retried", subject: `job:${job?.id}` }]);
  expect((await drain(deliver)).done).toBe(1);
});

test("what is over and old leaves the outbox, and what waits stays", async () => {
  await queue(own.id);
  await drain(deliver);
  await queue(own.id);
  const now = Date.now();
  const day = 86_400_000;
  expect(await inJobScope((scope) => sweepOutbox(scope, now + 13 * day))).toEqual({ jobs: 0, mails: 0 });
  const swept = await inJobScope((scope) => sweepOutbox(scope, now + 15 * day));
  expect(swept.mails).toBe(0);
  const { rows } = await admin.query("select state from job where kind = 'mail.send'");
  expect(rows).toEqual([{ state: "pending" }]);
  expect(await inJobScope((scope) => sweepOutbox(scope, now + 91 * day))).toMatchObject({ mails: 2 });
});
