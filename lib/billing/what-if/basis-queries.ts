import "server-only";
import { createHash } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { listCurrencies } from "../bridge/queries";
import { outlookOf, type YearOutlook } from "../budget/outlook";
import { getBudget, listCentreMonths, listUsage } from "../budget/queries";
import { listKnown } from "../call-offs/queries";
import { getContract, listPrices } from "../contract/queries";
import { countedAsAgreed } from "./foreseen";
import { basisOf } from "./scenario";
import type { QuantityChange } from "./what-if";

/** What scenarios are counted on: the contract of a local date, its prices, everything that is agreed or ordered, and what is counted. */
export async function readBasis(scope: Scope, orgId: string, today: string) {
  const contract = await getContract(scope, orgId, today);
  const prices = await listPrices(scope, orgId);
  const currency = contract?.currency ?? "SEK";
  const { agreed, once } = await listKnown(scope, orgId, currency);
  const known =
    (await listCurrencies(scope, orgId, today.slice(0, 7))).find((one) => one.currency === currency)?.last ?? null;
  const usage = await listUsage(scope, orgId, currency);
  const foreseen = { prices, agreed: [...agreed, ...countedAsAgreed(known, usage)] };
  return { contract, currency, prices, agreed, once, known, usage, foreseen };
}

export type Basis = Awaited<ReturnType<typeof readBasis>>;

/** A year as it is foreseen to end, beside its budget. */
export async function readYear(scope: Scope, orgId: string, year: number, basis: Basis): Promise<YearOutlook> {
  const { currency, known } = basis;
  const actuals = await listCentreMonths(scope, orgId, currency, { from: `${year}-01`, to: `${year}-12` });
  const budget = await getBudget(scope, orgId, year, currency);
  const amounts = new Map(budget.lines.map(({ costCentre, amount }) => [costCentre, amount]));
  return outlookOf(year, known, actuals, amounts, basis);
}

/** Tells the prices and quantities that changes rest on from others. */
export function digestsOf(
  changes: readonly Pick<QuantityChange, "service" | "item">[],
  from: string,
  basis: Pick<Basis, "prices" | "agreed">,
): { pricesDigest: string; agreedDigest: string } {
  const { prices, agreed } = basisOf(changes, from, basis);
  const digest = (text: string) => createHash("sha256").update(text).digest("hex");
  return { pricesDigest: digest(prices), agreedDigest: digest(agreed) };
}
