import "server-only";
import { getLocale } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope, type Scope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { localDateAt } from "@/lib/time/local-date";
import { noteView } from "../audit-commands";
import { listServiceNames } from "../name-queries";
import { namesOf } from "../names";
import { contractOn } from "./contract-head";
import { listContractVersions } from "./history-queries";
import { pricesOn } from "./prices";
import { listAgreed, listContracts, listPrices } from "./queries";

/** A contract with every version of its prices, the newest first, the quantities that are and were agreed, and its history. */
export async function loadContract(slug: string, asked: string | undefined) {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  const lang = await getLocale();
  const today = localDateAt(Date.now(), org.timeZone);
  return inScope(viewer, async (scope) => {
    await noteView(scope, org.id, "contract");
    const { contracts, contract, prices, names } = await readContracts(scope, org.id, { asked, today, lang });
    const agreed = await listAgreed(scope, org.id);
    return {
      ...{ org, lang, today, names, contracts, contract },
      prices: prices.filter(({ contractId }) => contractId === contract?.id).toReversed(),
      current: pricesOn(prices, today)?.id ?? null,
      agreed: agreed.filter(({ contractId }) => contractId === contract?.id),
      history: contract ? await listContractVersions(scope, org.id, contract.id) : [],
      mayManage: can(viewer, "billing.manage", org.id),
    };
  });
}

export async function readContracts(scope: Scope, orgId: string, { asked, today, lang }: Asked) {
  const contracts = await listContracts(scope, orgId);
  const contract = contracts.find(({ number }) => number === asked) ?? contractOn(contracts, today);
  const prices = await listPrices(scope, orgId);
  const services = await listServiceNames(scope, orgId);
  return { contracts, contract, prices, services, names: namesOf(services, prices, lang) };
}

interface Asked {
  asked: string | undefined;
  today: string;
  lang: "sv" | "en";
}
