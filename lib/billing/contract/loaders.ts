import "server-only";
import { getLocale } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { localDateAt } from "@/lib/time/local-date";
import { noteView } from "../audit-commands";
import { listServiceNames } from "../name-queries";
import { namesOf } from "../names";
import { pricesOn } from "./prices";
import { getContract, listAgreed, listPrices } from "./queries";

/** The contract with every version of its prices, the newest first, and the quantities that are and were agreed. */
export async function loadContract(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  const lang = await getLocale();
  const today = localDateAt(Date.now(), org.timeZone);
  return inScope(viewer, async (scope) => {
    await noteView(scope, org.id, "contract");
    const prices = await listPrices(scope, org.id);
    const names = namesOf(await listServiceNames(scope, org.id), prices, lang);
    const contract = await getContract(scope, org.id);
    const current = pricesOn(prices, today)?.validFrom ?? null;
    return {
      org,
      lang,
      names,
      contract,
      prices: prices.toReversed(),
      current,
      agreed: await listAgreed(scope, org.id),
    };
  });
}
