import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { POST } from "@/app/api/v1/mail/route";
import { inScope } from "@/lib/access/scope";
import { countHeld } from "@/lib/cases/mail/held-queries";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { keyFor, machine } from "@/tests/fixtures/machine";
import { written } from "@/tests/fixtures/mail";
import { staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
let admin: Client;
let own: TestCustomer;
let other: TestCustomer;

beforeAll(async () => {
  own = await addCustomer(database.admin);
  other = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
});
afterAll(() => admin.end());

async function hand(secret: string, message: string | Uint8Array, type = "message/rfc822") {
  const headers = { authorization: `Bearer ${secret}`, "content-type": type };
  const body = typeof message === "string" ? message : new Blob([Uint8Array.from(message)]);
  const answer = await POST(new Request("http://localhost:3000/api/v1/mail", { method: "POST", headers, body }));
  return { status: answer.status, body: await answer.json() };
}

test("a mail is taken in once, for the key's customer, and waits for the worker", async () => {
  const { secret } = await keyFor(own, "mail", "Mejlservern");
  const mail = written({ from: "elsa@example.org" });
  const [first, second] = [await hand(secret, mail), await hand(secret, mail)];
  expect(first).toMatchObject({ status: 202, body: { repeated: false } });
  expect(second).toEqual({ status: 202, body: { id: first.body.id, repeated: true } });
  const { rows } = await admin.query("select org_id, state from mail_in");
  expect(rows).toEqual([{ org_id: own.id, state: "received" }]);
  const jobs = await admin.query("select payload, org_id from job where kind = 'mail.received'");
  expect(jobs.rows).toEqual([{ payload: { mailId: first.body.id }, org_id: own.id }]);
  // Of another customer it is another mail, and nobody there learns of the first.
  const theirs = await keyFor(other, "mail");
  expect(await hand(theirs.secret, mail)).toMatchObject({ status: 202, body: { repeated: false } });
  // Another sender who takes the same Message-ID takes no one's place.
  expect(await hand(secret, mail.replace("elsa@", "eve@"))).toMatchObject({ body: { repeated: false } });
});

test("keys for mail do nothing else, and other keys hand in no mail", async () => {
  const { secret } = await keyFor(own, "mail");
  const mail = written({ from: "elsa@example.org" });
  const service = machine(secret);
  expect((await service.list()).status).toBe(403);
  expect((await service.open({ title: "Ett", service: "mail" })).status).toBe(403);
  for (const rights of ["read", "write"] as const) {
    expect(await hand((await keyFor(own, rights)).secret, mail)).toMatchObject({ status: 403 });
  }
  expect(await hand("smv_x", mail)).toMatchObject({ status: 401 });
});

test("what is no message is refused with a sentence", async () => {
  const { secret } = await keyFor(own, "mail");
  expect(await hand(secret, "{}", "application/json")).toMatchObject({
    status: 415,
    body: { detail: "Send the body as message/rfc822." },
  });
  expect((await hand(secret, "")).status).toBe(400);
  expect((await hand(secret, new Uint8Array(25 * 1024 * 1024 + 1))).status).toBe(413);
});

test("the rows are their customer's: nobody without the right sees or takes them, also without lock one", async () => {
  await admin.query("update mail_in set state = 'held'");
  const agent = staff([other], ["servicedesk_agent"]);
  const tam = staff([own, other], ["tam"]);
  const seen = (viewer: typeof agent) =>
    inScope(viewer, async ({ db }) => {
      const rows = await db.mailIn.findMany({ select: { orgId: true } });
      const { count } = await db.mailIn.updateMany({ data: { note: "x" } }).catch(() => ({ count: -1 }));
      return [rows.length, count];
    });
  const theirs = (await admin.query("select count(*)::int as n from mail_in where org_id = $1", [other.id])).rows[0].n;
  expect(await inScope(agent, countHeld)).toBe(theirs);
  expect((await inScope(agent, ({ db }) => db.mailIn.findMany())).map(({ orgId }) => orgId)).toEqual([other.id]);
  await expect(inScope(tam, countHeld)).resolves.toBe(0);
  expect(await seen(tam)).toEqual([0, 0]);
  expect(await inScope(agent, ({ db }) => db.caseMail.findMany().catch(() => "closed"))).toBe("closed");
});
