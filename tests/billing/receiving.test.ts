import { beforeAll, expect, it } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import { addService } from "@/lib/billing/contract/commands";
import { storeInvoices } from "@/lib/billing/invoices/commands";
import { invoiceDraftSchema } from "@/lib/billing/invoices/draft";
import { attachInvoiceFile } from "@/lib/billing/invoices/file-commands";
import { getInvoice, getInvoiceFile } from "@/lib/billing/invoices/queries";
import { textPdf } from "@/prisma/seed/billing-pdf";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const now = Date.UTC(2026, 10, 20, 12);
let customer: TestCustomer;
beforeAll(async () => {
  customer = await addCustomer(database.job);
});

it("takes the same invoice in once, though it comes twice at the same time; another under its number is refused", async () => {
  const draft = (amount: string) =>
    invoiceDraftSchema.parse({
      ...{
        seller: "Drift AB",
        number: "race",
        issuedOn: "2026-10-31",
        currency: "SEK",
        lines: [{ text: "x", amount }],
      },
    });
  const take = (amount: string) =>
    inOperatorScope((scope) => storeInvoices(scope, customer.id, [draft(amount)], "api", now));
  const outcomes = await Promise.all([take("5"), take("5"), take("5")]);
  expect(outcomes.map(({ created, unchanged }) => created * 10 + unchanged).sort()).toEqual([1, 1, 10]);
  expect(await take("6")).toMatchObject({ created: 0, rejected: [{ field: "number" }] });
});

it("has its PDF put beside it by whoever takes invoices in, checked by its bytes, and read by whoever sees money", async () => {
  const { id: invoiceId } = await inOperatorScope(({ db }) => db.invoice.findFirstOrThrow({ select: { id: true } }));
  const place = { orgId: customer.id, invoiceId };
  const bytes = textPdf(["Faktura race", "Fjällnät (Drift) AB"]);
  const [bam, manager, owner] = (["bam", "delivery_manager", "contract_owner"] as const).map((role) =>
    staff([customer], [role], { isSupplier: role !== "contract_owner" }),
  ) as [ReturnType<typeof staff>, ReturnType<typeof staff>, ReturnType<typeof staff>];
  const attach = (who: typeof bam, file: Uint8Array<ArrayBuffer>, name = "race.pdf", at = place) =>
    inScope(who, (scope) => attachInvoiceFile(scope, at, { name, bytes: file }));
  for (const who of [manager, owner]) {
    await expect(attach(who, bytes)).rejects.toThrow("billing.import");
    const data = [{ ...place, name: "x.pdf", bytes, sha256: "x" }];
    await expect(inScope(who, ({ db }) => db.invoiceFile.createMany({ data }))).rejects.toThrow(/row-level/);
  }
  expect(await attach(bam, new Uint8Array())).toBe("empty");
  expect(await attach(bam, new TextEncoder().encode("<html>"), "faktura.pdf")).toBe("type");
  expect(await attach(bam, new Uint8Array(8 * 1024 * 1024 + 1))).toBe("large");
  const elsewhere = { ...place, invoiceId: "00000000-0000-4000-8000-000000000000" };
  expect(await attach(bam, bytes, "race.pdf", elsewhere)).toBe("gone");
  expect(await attach(bam, bytes, "../../Räkning\u0000.exe")).toBe("attached");
  expect(await attach(bam, bytes, "igen.pdf")).toBe("known");
  await inScope(owner, async (scope) => {
    const [file] = (await getInvoice(scope, customer.id, invoiceId))?.files ?? [];
    expect(file?.name).toBe("faktura.pdf");
    const found = await getInvoiceFile(scope, customer.id, invoiceId, file?.id ?? "");
    expect(Buffer.from(found?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
  });
});

it("leads from a credit note to the invoice it takes back from, and back", async () => {
  const draft = (number: string, over: object) =>
    invoiceDraftSchema.parse({
      ...{ seller: "Drift AB", number, issuedOn: "2026-10-31", currency: "SEK", lines: [{ text: "x", amount: "5" }] },
      ...over,
    });
  const credit = { kind: "credit_note", lines: [{ text: "x", amount: "-5" }] };
  const drafts = [
    draft("C-0", {}),
    draft("C-0", { seller: "Annan AB" }),
    draft("C-1", { ...credit, credits: "C-0" }),
    draft("C-2", { ...credit, credits: "aldrig kommen" }),
  ];
  await inOperatorScope((scope) => storeInvoices(scope, customer.id, drafts, "api", now));
  await inScope(staff([customer], ["contract_owner"], { isSupplier: false }), async (scope) => {
    const read = async (number: string, seller = "Drift AB") => {
      const { id } = await scope.db.invoice.findFirstOrThrow({ where: { number, seller }, select: { id: true } });
      return getInvoice(scope, customer.id, id);
    };
    const invoice = await read("C-0");
    const note = await read("C-1");
    expect(note?.credited).toEqual({ id: invoice?.id, number: "C-0" });
    expect(invoice?.creditedBy).toEqual([{ id: note?.id, number: "C-1" }]);
    expect((await read("C-0", "Annan AB"))?.creditedBy).toEqual([]);
    expect(await read("C-2")).toMatchObject({ credits: "aldrig kommen", credited: null });
  });
});

it("may name a service that a contract has brought, which is added once and by who makes contracts", async () => {
  const service = { key: "print", name: "Utskrift", nameEn: null };
  const add = (who: ReturnType<typeof staff>) => inScope(who, (scope) => addService(scope, customer.id, service));
  await expect(add(staff([customer], ["contract_owner"], { isSupplier: false }))).rejects.toThrow("billing.manage");
  expect(await add(staff([customer], ["bam"]))).toBe(true);
  expect(await add(staff([customer], ["bam"]))).toBe(false);
});
