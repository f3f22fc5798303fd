import "server-only";
import type { Scope } from "@/lib/access/scope";
import { storeInvoices } from "@/lib/billing/invoices/commands";
import { invoiceDraftSchema } from "@/lib/billing/invoices/draft";
import { writeBudgets } from "./billing-budgets";
import { eklidenContract } from "./billing-ekliden";
import { indexed, invoicesOf } from "./billing-invoices";
import { nordvikContract } from "./billing-nordvik";
import { billedFrom, type SeedContract } from "./billing-plan";
import { solglantanContract } from "./billing-solglantan";
import type { Directory } from "./directory";
import { seedId } from "./ids";
import { type CustomerSlug, customers, orgId } from "./organisations";
import { worldSeed } from "./world";

const contracts: Record<CustomerSlug, SeedContract> = {
  ekliden: eklidenContract,
  nordvik: nordvikContract,
  solglantan: solglantanContract,
};

/** Contracts, price lists, agreed quantities and two years of invoices for each customer. */
export async function writeBilling(scope: Scope, { people }: Directory): Promise<void> {
  for (const { slug } of customers) {
    const contract = contracts[slug];
    await writeContract(scope, slug, contract);
    await writeBudgets(scope, slug, contract, people);
    const drafts = invoicesOf(worldSeed, slug, contract).map((draft) => invoiceDraftSchema.parse(draft));
    const { rejected } = await storeInvoices(scope, orgId(slug), drafts, "invoice-lines");
    const [first] = rejected;
    if (first) throw new Error(`${slug}: invoice ${first.number}, ${first.field}: ${first.reason}`);
  }
}

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

async function writeContract({ db }: Scope, slug: CustomerSlug, contract: SeedContract): Promise<void> {
  const [org, contractId] = [orgId(slug), seedId("contract", slug)];
  const { number, name, indexClause, lists, prices, quantities } = contract;
  const terms = { fromDate: day(`${billedFrom}-01`), toDate: day("2028-10-31"), currency: "SEK", noticeMonths: 6 };
  await db.contract.createMany({ data: [{ orgId: org, id: contractId, number, name, indexClause, ...terms }] });
  const listId = (from: string) => seedId("price-list", slug, from);
  await db.priceList.createMany({
    data: lists.map(([from, , note]) => ({ orgId: org, id: listId(from), contractId, validFrom: day(from), note })),
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
      steps.map(([month, quantity], index) => {
        const next = steps[index + 1]?.[0];
        const until = next ? new Date(day(`${next}-01`).getTime() - 86_400_000) : null;
        return {
          ...{ orgId: org, id: seedId("agreed", slug, item, centre, month), contractId, item, costCentre: centre },
          serviceKey: prices.find((row) => row.item === item)?.service ?? "",
          ...{ quantity, fromDate: day(`${month}-01`), toDate: until },
          callOff: index === steps.length - 1 && month > billedFrom ? callOff : "",
        };
      }),
    ),
  });
}
