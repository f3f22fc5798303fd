import "server-only";
import type { Scope } from "@/lib/access/scope";
import { inCurrency } from "../call-offs/effect";
import { listCallOffs } from "../call-offs/queries";
import { listAgreedEntries, listPrices } from "../contract/queries";
import type { BillingRecord } from "./record";

/** What has been written down of a customer's contract and call-offs, for forecasts as they were once made. */
export async function getBillingRecord(scope: Scope, orgId: string, currency: string): Promise<BillingRecord> {
  scope.require("billing.read", orgId);
  const terms = await scope.db.contractVersion.findMany({
    where: { orgId },
    select: { contractId: true, madeAt: true, toDate: true },
    orderBy: [{ madeAt: "asc" }, { version: "asc" }],
  });
  return {
    prices: await listPrices(scope, orgId),
    entries: await listAgreedEntries(scope, orgId),
    terms: terms.map(({ contractId, madeAt, toDate }) => {
      return { contractId, madeAt: madeAt.getTime(), to: toDate?.toISOString().slice(0, 10) ?? null };
    }),
    callOffs: inCurrency(currency, await listCallOffs(scope, orgId)),
  };
}
