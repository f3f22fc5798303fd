import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import { decimalOf, sum, textOf } from "@/lib/billing/decimal";
import {
  importInvoices,
  loadInvoiceProfile,
  parseInvoiceProfile,
  readInvoiceFile,
} from "@/lib/intake/invoices/commands";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const folder = mkdtempSync(join(tmpdir(), "samverkan-invoices-"));
const tempFile = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
afterAll(() => rmSync(folder, { recursive: true }));
const now = Date.UTC(2026, 10, 20, 12);
let customer: TestCustomer;
beforeAll(async () => {
  customer = await addCustomer(database.job);
});

const head =
  "Fakturanummer;Leverantör;Typ;Fakturadatum;Förfallodatum;Valuta;Krediterar;Netto;Artikel;Benämning;Antal;Enhet;Pris;Belopp;Moms;Slag;Från;Till;Kostnadsställe;Avrop";
const row = (over: Partial<Record<string, string>> = {}) =>
  head
    .split(";")
    .map(
      (name) =>
        ({
          Fakturanummer: "1001",
          Leverantör: "Drift AB",
          Fakturadatum: "2026-10-31",
          Benämning: "Arbetsplats",
          Artikel: "AP",
          Antal: "3",
          Pris: "1 033,50",
          Från: "2026-10-01",
          Till: "2026-10-31",
          ...over,
        })[name] ?? "",
    )
    .join(";");
const take = async (lines: string[]) => {
  const profile = await loadInvoiceProfile("invoice-lines");
  const path = tempFile("lines.csv", [head, ...lines].join("\r\n"));
  return inOperatorScope((scope) => importInvoices(scope, customer.id, { path, profile }, now));
};

describe("an import of invoice lines", () => {
  it("takes an invoice in once, however often it comes", async () => {
    const lines = [
      row(),
      row({ Benämning: "Konsult", Pris: "", Antal: "", Belopp: "500,005", Från: "", Till: "", Artikel: "" }),
    ];
    expect(await take(lines)).toMatchObject({ read: 2, invoices: 1, created: 1, unchanged: 0, rejected: [] });
    expect(await take(lines)).toMatchObject({ created: 0, unchanged: 1, rejected: [] });
    const [invoice] = await inOperatorScope(({ db }) => db.invoice.findMany({ include: { lines: true } }));
    expect(invoice).toMatchObject({ net: 360_051n, vat: 90_013n, source: "invoice-lines" });
    expect(invoice?.lines.map(({ kind, amount, month }) => ({ kind, amount, month }))).toEqual([
      { kind: "recurring", amount: 310_050n, month: "2026-10" },
      { kind: "one_off", amount: 50_001n, month: "2026-10" },
    ]);
  });

  it("refuses another invoice under a known number, wrong sums and unreadable rows, each with a sentence, and takes the rest", async () => {
    const { created, rejected, unreadable } = await take([
      row({ Pris: "1034" }),
      row({ Fakturanummer: "1002", Belopp: "3100,51" }),
      row({ Fakturanummer: "1003", Netto: "1,00" }),
      row({ Fakturanummer: "1004", Antal: "tre" }),
      row({ Fakturanummer: "1005", Fakturadatum: "2026-02-30" }),
      row({ Fakturanummer: "1006", Valuta: "kronor" }),
      row({ Fakturanummer: "1007" }),
    ]);
    expect(created).toBe(1);
    expect(rejected.map(({ number, reason }) => `${number}: ${reason}`).sort()).toEqual([
      "1001: Drift AB has sent another invoice with this number; a correction is a credit note and a new invoice",
      "1002: the amount is 3100.51, but 3 times 1033.50 is 3100.5",
      "1003: the total without VAT is 1.00, but the lines come to 3100.5",
      "1006: Write a currency by its three letters, such as SEK. (line 7)",
    ]);
    expect(unreadable.map(({ line, field }) => `${line} ${field}`)).toEqual(["5 quantity", "6 issuedOn"]);
  });

  it("is for those with the right, in both locks", async () => {
    const profile = await loadInvoiceProfile("invoice-lines");
    const path = tempFile("lines.csv", `${head}\n${row({ Fakturanummer: "2001" })}`);
    for (const role of ["it_service_owner", "contract_owner", "delivery_manager"] as const) {
      const viewer = staff([customer], [role], { isSupplier: role === "delivery_manager" });
      await expect(
        inScope(viewer, (scope) => importInvoices(scope, customer.id, { path, profile }, now)),
      ).rejects.toThrow();
      const seen = await inScope(viewer, ({ db }) => db.invoiceLine.count());
      expect(seen > 0).toBe(role !== "it_service_owner");
    }
    const bam = staff([customer], ["bam"]);
    expect(await inScope(bam, (scope) => importInvoices(scope, customer.id, { path, profile }, now))).toMatchObject({
      created: 1,
    });
  });
});

const focus = ["../shared/data/focus-1.0-sample", "/work/shared/data/focus-1.0-sample"].find((path) =>
  existsSync(path),
);

describe.skipIf(!focus)("a cloud bill in FOCUS 1.0", () => {
  const file = `${focus}/focus_sample.csv`;
  const reference = focus ? JSON.parse(readFileSync(`${focus}/reference.json`, "utf8")) : {};
  const text = readFileSync("lib/intake/invoices/profiles/focus-1.0.yaml", "utf8");

  it("has the exact totals of the reference, to eleven decimals, with negative lines and missing values", async () => {
    const { drafts } = await readInvoiceFile(file, await loadInvoiceProfile("focus-1.0"));
    const lines = drafts.flatMap(({ draft }) => draft.lines.map((line) => ({ ...line, seller: draft.seller })));
    const total = (of: typeof lines) => sum(of.map(({ amount = "0" }) => decimalOf(amount)));
    const by = (key: "seller" | "service" | "costCentre", names: Record<string, string>) => {
      for (const [name, expected] of Object.entries(names)) {
        const own = total(lines.filter((line) => (line[key] ?? "") === name));
        expect(textOf(own), name).toBe(textOf(decimalOf(expected)));
      }
    };
    expect(lines).toHaveLength(reference.rows);
    expect(textOf(total(lines))).toBe(textOf(decimalOf(reference.BilledCost)));
    by("seller", reference.BilledCost_by_provider);
    by("service", reference.BilledCost_by_service_category);
    by("costCentre", reference.BilledCost_by_billing_account);
  });

  it.each(["EffectiveCost", "ListCost", "ContractedCost"])(
    "has the exact total of %s through a profile that names it",
    async (column) => {
      const profile = parseInvoiceProfile(text.replace("column: BilledCost", `column: ${column}`), column);
      const { drafts } = await readInvoiceFile(file, profile);
      const exact = sum(drafts.flatMap(({ draft }) => draft.lines.map(({ amount = "0" }) => decimalOf(amount))));
      expect(textOf(exact)).toBe(textOf(decimalOf(reference[column])));
    },
  );

  it("is stored with nothing lost, and each bill rounded once", async () => {
    const profile = await loadInvoiceProfile("focus-1.0");
    const outcome = await inOperatorScope((scope) => importInvoices(scope, customer.id, { path: file, profile }, now));
    expect(outcome).toMatchObject({ read: 1_000, rejected: [], unreadable: [], created: outcome.invoices });
    const [{ exact, amount, net } = { exact: "", amount: "", net: "" }] = await inOperatorScope(
      ({ db }) => db.$queryRaw<{ exact: string; amount: string; net: string }[]>`
        select trim_scale(sum(l.exact))::text as exact, sum(l.amount)::text as amount,
          (select sum(net)::text from invoice where currency = 'USD') as net from invoice_line l where currency = 'USD'`,
    );
    expect(exact).toBe(textOf(decimalOf(reference.BilledCost)));
    expect(amount).toBe(net);
    const again = await inOperatorScope((scope) => importInvoices(scope, customer.id, { path: file, profile }, now));
    expect(again).toMatchObject({ created: 0, unchanged: outcome.invoices });
  });
});
