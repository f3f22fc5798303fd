import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST } from "@/app/api/v1/invoices/route";
import { inOperatorScope } from "@/lib/access/scope";
import { importUbl } from "@/lib/intake/invoices/commands";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { keyFor, machine } from "@/tests/fixtures/machine";
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
