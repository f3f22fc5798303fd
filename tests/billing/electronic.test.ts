import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as getFile } from "@/app/api/v1/invoices/[number]/files/[file]/route";
import { POST as attach, GET as listFiles } from "@/app/api/v1/invoices/[number]/files/route";
import { POST } from "@/app/api/v1/invoices/route";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import { makeKey } from "@/lib/intake/api/key-commands";
import { importUbl } from "@/lib/intake/invoices/commands";
import { textPdf } from "@/prisma/seed/billing-pdf";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { keyFor, machine } from "@/tests/fixtures/machine";
import { staff } from "@/tests/fixtures/staff";
import { ublInvoice } from "@/tests/fixtures/ubl";

const database = freshDatabase();
const folder = mkdtempSync(join(tmpdir(), "samverkan-ubl-"));
afterAll(() => rmSync(folder, { recursive: true }));
const now = Date.UTC(2026, 10, 20, 12);
let customer: TestCustomer;
beforeAll(async () => {
  customer = await addCustomer(database.job);
});

const take = (text: string | Uint8Array) => {
  const path = join(folder, "invoice.xml");
  writeFileSync(path, text);
  return inOperatorScope((scope) => importUbl(scope, customer.id, path, now));
};
const stored = () => inOperatorScope(({ db }) => db.invoice.count());

describe("an electronic invoice", () => {
  it("is taken in once, with its PDF", async () => {
    expect(await take(ublInvoice())).toMatchObject({ created: 1, unchanged: 0 });
    expect(await take(ublInvoice())).toMatchObject({ created: 0, unchanged: 1 });
    const [file] = await inOperatorScope(({ db }) => db.invoiceFile.findMany());
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe("%PDF-1.4\n");
  });

  it("that does not hold leaves nothing behind", async () => {
    const before = await stored();
    const wrong = ublInvoice({
      "<cbc:ID>F-77</cbc:ID>": "<cbc:ID>F-78</cbc:ID>",
      'TaxableAmount currencyID="SEK">249.00': 'TaxableAmount currencyID="SEK">1.00',
    });
    await expect(take(wrong)).rejects.toThrow(
      "F-78 is refused. VAT 25 %: VAT is counted on 1, but the lines of this rate come to 249",
    );
    await expect(take(ublInvoice({ "2026-10-31</cbc:IssueDate>": "2026-11-01</cbc:IssueDate>" }))).rejects.toThrow(
      /another invoice with this number/,
    );
    await expect(take(Buffer.alloc(100_000_000, 0x20))).rejects.toThrow(/larger than 10 MB/);
    await expect(take(Buffer.from([0xff, 0xfe, 0x3c, 0x00]))).rejects.toThrow(/not UTF-8/);
    expect(await stored()).toBe(before);
  });
});

describe("a machine that sends invoices", () => {
  const invoice = {
    ...{ seller: "Drift AB", number: "A-1", issuedOn: "2026-10-31", currency: "SEK", net: "300" },
    lines: [{ text: "Arbetsplats", quantity: "3", unitPrice: "100", periodFrom: "2026-10-01" }],
  };
  const send = async (secret: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await POST(
      new Request("http://localhost:3000/api/v1/invoices", {
        method: "POST",
        body: JSON.stringify(body),
        headers: { authorization: `Bearer ${secret}`, "content-type": "application/json", ...headers },
      }),
    );
    return { status: answer.status, body: await answer.json(), headers: answer.headers };
  };

  it("has a key of its own kind, which opens nothing else", async () => {
    const { secret } = await keyFor(customer, "invoices");
    expect((await send(secret, invoice)).status).toBe(201);
    expect((await machine(secret).list()).status).toBe(403);
    for (const rights of ["read", "write"] as const) {
      expect((await send((await keyFor(customer, rights)).secret, invoice)).status).toBe(403);
    }
    expect((await send("smv_x", invoice)).status).toBe(401);
  });

  it("may repeat itself: by Idempotency-Key, and by the invoice itself", async () => {
    const { secret } = await keyFor(customer, "invoices");
    const named = { "idempotency-key": "once-1" };
    const second = { ...invoice, number: "A-2" };
    expect([(await send(secret, second, named)).status, (await send(secret, second)).status]).toEqual([201, 200]);
    const again = await send(secret, second, named);
    expect([again.status, again.headers.get("idempotent-replayed")]).toEqual([201, "true"]);
    expect((await send(secret, { ...second, net: undefined, number: "A-2", dueOn: "2026-12-01" })).status).toBe(409);
  });

  it("puts the PDF beside its invoice, and fetches it with a key for that alone, checked as in the portal", async () => {
    const { secret } = await keyFor(customer, "invoices");
    const { secret: reading } = await keyFor(customer, "billing");
    await send(secret, { ...invoice, number: "A/5" });
    const at = (number: string, query: string, key: string, init: RequestInit = {}) =>
      new Request(`http://localhost:3000/api/v1/invoices/${encodeURIComponent(number)}/files${query}`, {
        ...init,
        headers: { authorization: `Bearer ${key}`, ...init.headers },
      });
    const put = async (body: BodyInit, key = secret, number = "A/5", type = "application/pdf", query = "") => {
      const request = at(number, query, key, { method: "POST", body, headers: { "content-type": type } });
      const answer = await attach(request, { params: Promise.resolve({ number }) });
      return { status: answer.status, body: await answer.json() };
    };
    const list = async (key = reading, number = "A/5", query = "") => {
      const answer = await listFiles(at(number, query, key), { params: Promise.resolve({ number }) });
      return { status: answer.status, body: await answer.json() };
    };
    const bytes = textPdf(["Faktura A/5"]);
    const put1 = await put(bytes);
    expect(put1).toMatchObject({
      status: 201,
      body: { name: "A_5.pdf", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(await put(bytes, secret, "A/5", "application/pdf", "?name=igen.pdf")).toEqual({ ...put1, status: 200 });
    expect((await put("<html>")).status).toBe(422);
    expect((await put("")).status).toBe(400);
    expect((await put(bytes, secret, "A/5", "text/html")).status).toBe(415);
    expect((await put(new Uint8Array(8 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await put(bytes, secret, "okänd")).status).toBe(404);
    expect((await put(bytes, secret, "A/5", "application/pdf", "?colour=red")).status).toBe(422);
    expect(await list()).toEqual({ status: 200, body: { files: [put1.body] } });
    const fetched = async (key: string, file: string, number = "A/5") =>
      getFile(at(number, `/${file}`, key), { params: Promise.resolve({ number, file }) });
    const answer = await fetched(reading, put1.body.id);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    // Each kind of key does its own, and those of other kinds and of other customers neither.
    const other = await addCustomer(database.job, { slug: "soder", key: "SOD" });
    const theirs = (await keyFor(other, "billing")).secret;
    expect([(await list(theirs)).status, (await fetched(theirs, put1.body.id)).status]).toEqual([404, 404]);
    expect((await put(bytes, (await keyFor(other, "invoices")).secret)).status).toBe(404);
    for (const rights of ["read", "write", "mail"] as const) {
      const key = (await keyFor(customer, rights)).secret;
      expect([
        (await put(bytes, key)).status,
        (await list(key)).status,
        (await fetched(key, put1.body.id)).status,
      ]).toEqual([403, 403, 403]);
    }
    expect([(await put(bytes, reading)).status, (await list(secret)).status]).toEqual([403, 403]);
    expect((await send(reading, invoice)).status).toBe(403);
    expect((await machine(reading).list()).status).toBe(403);
    expect((await fetched(reading, "x")).status).toBe(404);
    // A number that two sellers have used.
    await send(secret, { ...invoice, number: "A/5", seller: "Annan AB" });
    expect([(await list()).status, (await list(reading, "A/5", "?seller=Annan%20AB")).body]).toEqual([
      409,
      { files: [] },
    ]);
    // Who sees no money gives no machine a sight of it.
    const manager = staff([customer], ["incident_manager"]);
    const made = { name: "Smyg", rights: "billing", expiresAt: null } as const;
    await expect(inScope(manager, (scope) => makeKey(scope, customer.id, made))).rejects.toThrow("billing.read");
    const views = await inOperatorScope(({ db }) => db.auditEntry.count({ where: { kind: "billing.viewed" } }));
    expect(views).toBe(1);
  });

  it("is told which sum is wrong, and what it may not send", async () => {
    const { secret } = await keyFor(customer, "invoices");
    const before = await stored();
    const wrong = await send(secret, { ...invoice, number: "A-3", net: "301" });
    expect([wrong.status, wrong.body.errors]).toEqual([
      422,
      [{ field: "/net", detail: "the total without VAT is 301, but the lines come to 300." }],
    ]);
    for (const bad of [
      { ...invoice, amount: 1 },
      { ...invoice, currency: "kr" },
      { ...invoice, lines: [] },
      { ...invoice, lines: [{ text: "x", amount: 1.5 }] },
      [],
    ]) {
      expect((await send(secret, bad)).status).toBe(422);
    }
    expect(await stored()).toBe(before);
  });
});
