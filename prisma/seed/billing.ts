import "server-only";
import type { Scope } from "@/lib/access/scope";
import { storeInvoices } from "@/lib/billing/invoices/commands";
import { invoiceDraftSchema, type ReadInvoice } from "@/lib/billing/invoices/draft";
import { attachInvoiceFile } from "@/lib/billing/invoices/file-commands";
import { writeBudgets } from "./billing-budgets";
import { eklidenContract } from "./billing-ekliden";
import { indexed, invoicesOf } from "./billing-invoices";
import { nordvikContract } from "./billing-nordvik";
import { textPdf } from "./billing-pdf";
import { billedFrom, type SeedContract } from "./billing-plan";
import { solglantanContract } from "./billing-solglantan";
import { worldNow } from "./clock";
import type { Directory } from "./directory";
import { seedId } from "./ids";
import { type CustomerSlug, customers, orgId } from "./organisations";
import { worldSeed } from "./world";

const contracts: Record<CustomerSlug, SeedContract> = {
  ekliden: eklidenContract,
  nordvik: nordvikContract,
  solglantan: solglantanContract,
};

/** Each customer's account manager. */
const makers: Record<CustomerSlug, string> = {
  ekliden: "Anders Ekvall",
  nordvik: "Maria Östergård",
  solglantan: "Anders Ekvall",
};

/** Contracts, price lists, agreed quantities and two years of invoices for each customer. */
export async function writeBilling(scope: Scope, { people }: Directory): Promise<void> {
  for (const { slug } of customers) {
    const contract = contracts[slug];
    const maker = people.find(({ name: called }) => called === makers[slug]);
    await writeContract(scope, slug, contract, maker?.id ?? null);
    await writeBudgets(scope, slug, contract, people);
    const drafts = invoicesOf(worldSeed, slug, contract).map((draft) => invoiceDraftSchema.parse(draft));
    const { rejected } = await storeInvoices(scope, orgId(slug), drafts, "invoice-lines", worldNow);
    const [first] = rejected;
    if (first) throw new Error(`${slug}: invoice ${first.number}, ${first.field}: ${first.reason}`);
    await attachLast(scope, slug, drafts);
  }
}

/** The PDF that the newest invoice came with. */
async function attachLast(scope: Scope, slug: CustomerSlug, drafts: readonly ReadInvoice[]): Promise<void> {
  const { number, seller, issuedOn, lines } = drafts.findLast(({ kind }) => kind === "invoice") as ReadInvoice;
  const place = { orgId: orgId(slug), seller, number };
  const { id } = await scope.db.invoice.findUniqueOrThrow({
    where: { orgId_seller_number: place },
    select: { id: true },
  });
  const bytes = textPdf([`Faktura ${number}`, seller, `Fakturadatum ${issuedOn}`, ...lines.map(({ text }) => text)]);
  await attachInvoiceFile(scope, { orgId: orgId(slug), invoiceId: id }, { name: `${number}.pdf`, bytes });
}

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** What holds from a day was written down three weeks before. */
const madeAt = (from: string): Date => new Date(day(from).getTime() - 21 * 86_400_000 + 36_000_000);

/** The contract with its first list, and each list that an index brought. */
function versionsOf({ lists }: SeedContract) {
  return lists.map(([from, , note], index) => ({
    ...{ what: index === 0 ? ("made" as const) : ("prices" as const), from, note },
    madeAt: madeAt(from),
  }));
}

async function writeContract(
  { db }: Scope,
  slug: CustomerSlug,
  contract: SeedContract,
  makerId: string | null,
): Promise<void> {
  const [org, contractId] = [orgId(slug), seedId("contract", slug)];
  const { number, name, indexClause, lists, prices, quantities } = contract;
  const terms = { fromDate: day(`${billedFrom}-01`), toDate: day("2028-10-31"), noticeMonths: 6 };
  const head = { name, indexClause, usersItem: "workplace AP-BAS", ...terms };
  const versions = versionsOf(contract);
  await db.contract.createMany({
    data: [{ orgId: org, id: contractId, number, currency: "SEK", ...head, version: versions.length }],
  });
  const { toDate, noticeMonths } = terms;
  await db.contractVersion.createMany({
    data: versions.map(({ what, from, note, madeAt }, index) => ({
      ...{ orgId: org, contractId, version: index + 1, what, fromDate: day(from), note, madeAt, madeById: makerId },
      ...{ name, indexClause, usersItem: head.usersItem, toDate, noticeMonths },
    })),
  });
  const listId = (from: string) => seedId("price-list", slug, from);
  await db.priceList.createMany({
    data: lists.map(([from, , note], index) => ({
      ...{ orgId: org, id: listId(from), contractId, validFrom: day(from), note, version: index + 1 },
      createdAt: madeAt(from),
    })),
  });
  await db.priceRow.createMany({
    data: lists.flatMap(([from]) =>
      prices.map(({ service, item, name: called, unit, price, tiers = [], bindingUntil, noticeMonths }) => ({
        ...{ orgId: org, priceListId: listId(from), serviceKey: service, item, name: called, unit },
        unitPrice: indexed(contract, from, price),
        tiers: tiers.map((tier) => ({ from: tier.from, price: indexed(contract, from, tier.price) })),
        ...{ bindingUntil: bindingUntil ? day(bindingUntil) : null, noticeMonths: noticeMonths ?? null },
      })),
    ),
  });
  await db.agreedQuantity.createMany({
    data: quantities.flatMap(({ item, centre, steps, callOff = "" }) =>
      steps.map(([month, quantity], index) => ({
        ...{ orgId: org, id: seedId("agreed", slug, item, centre, month), contractId, item, costCentre: centre },
        serviceKey: prices.find((row) => row.item === item)?.service ?? "",
        ...{ quantity, fromDate: day(`${month}-01`), madeAt: madeAt(`${month}-01`), replaces: index > 0 },
        callOff: index === steps.length - 1 && month > billedFrom ? callOff : "",
      })),
    ),
  });
}
