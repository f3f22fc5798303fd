import "server-only";
import { createHash } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import type { FormatLang } from "@/lib/format";
import type { FormValues } from "@/lib/sla/agreement-form";
import { addMonths, type MonthKey } from "@/lib/time/local-month";
import { listCurrencies } from "../bridge/queries";
import { outlookOf } from "../budget/outlook";
import { getBudget, listCentreMonths, listUsage } from "../budget/queries";
import { basisOf, inCurrency } from "../call-offs/effect";
import { listCallOffs } from "../call-offs/queries";
import { listServiceNames } from "../name-queries";
import { monthsOf, periodOf, shiftPeriod } from "../period";
import { listCells } from "./cell-queries";
import { readContractForm } from "./contract-form";
import { type Basis, forecastEffect, type ItemEffect, type MonthEffect, quarterEffect, unpriced } from "./effect";
import type { ProposalRead } from "./form-frame";
import { pricesOn } from "./prices";
import { type Proposal, termsWith } from "./proposal";
import { holding } from "./quantities";
import { listAgreedEntries, listContracts, listPrices } from "./queries";

/** One of the forms of a contract, read against what the customer has; numbers are typed in `lang`. `today` is a local date. */
export async function readChange(
  scope: Scope,
  orgId: string,
  contractId: string | null,
  values: FormValues,
  { today, lang }: { today: string; lang: FormatLang },
): Promise<ProposalRead> {
  const heads = await listContracts(scope, orgId);
  const prices = await listPrices(scope, orgId);
  return readContractForm(values, {
    ...{ head: heads.find(({ id }) => id === contractId) ?? null, heads, today, lang },
    services: (await listServiceNames(scope, orgId)).map(({ key }) => key),
    pricesOn: (day) => pricesOn(prices, day)?.rows ?? [],
    agreed: holding(await listAgreedEntries(scope, orgId)),
  });
}

/** Names a change by what it says: what is made is what was looked at before. */
export function digestOf(proposal: Proposal): string {
  const text = JSON.stringify(proposal, (_key, value) => (typeof value === "bigint" ? String(value) : value));
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

/** What a change would do; amounts in hundredths of `currency`. */
export interface ContractEffect {
  currency: string;
  /** The last invoiced quarter as it was and as it would have been; null before there is one. */
  quarter: { from: MonthKey; to: MonthKey; items: ItemEffect[] } | null;
  forecast: MonthEffect[];
  year: { year: number; before: bigint; after: bigint; budget: bigint | null };
  /** What would be agreed and have no price, in the first month. */
  unpriced: { service: string; item: string; costCentre: string; quantity: string }[];
}

export async function readContractEffect(
  scope: Scope,
  orgId: string,
  contractId: string | null,
  proposal: Proposal,
  today: string,
): Promise<ContractEffect> {
  const heads = await listContracts(scope, orgId);
  const head = heads.find(({ id }) => id === contractId) ?? null;
  const currency = proposal.what === "made" ? proposal.currency : (head?.currency ?? "SEK");
  const terms = { prices: await listPrices(scope, orgId), entries: await listAgreedEntries(scope, orgId) };
  const callOffs = inCurrency(currency, await listCallOffs(scope, orgId));
  const [now, next] = [basisOf(terms, callOffs), basisOf(termsWith(terms, head, proposal), callOffs)];
  const invoiced =
    (await listCurrencies(scope, orgId, today.slice(0, 7))).find((one) => one.currency === currency) ?? null;
  const known = invoiced?.last ?? addMonths(today.slice(0, 7), -1);
  const quarter = invoiced && lastWholeQuarter(invoiced.last);
  const counts = quarter && (proposal.what === "prices" || proposal.what === "quantities");
  const begins = [addMonths(known, 1), proposal.from.slice(0, 7)].sort().at(-1) as MonthKey;
  const first = proposal.what === "terms" ? firstWithout(proposal.to, begins) : begins;
  const usage = await listUsage(scope, orgId, currency);
  const year = Number(first.slice(0, 4));
  const actuals = await listCentreMonths(scope, orgId, currency, { from: `${year}-01`, to: `${year}-12` });
  const { lines } = await getBudget(scope, orgId, year, currency);
  const budget = new Map(lines.map(({ costCentre, amount }) => [costCentre, amount]));
  const totalOf = (basis: Basis) => outlookOf(year, invoiced?.last ?? null, actuals, budget, { ...basis, usage }).total;
  const [before, after] = [totalOf(now), totalOf(next)];
  return {
    currency,
    quarter: counts
      ? {
          ...{ from: quarter.from, to: quarter.to },
          items: quarterEffect(
            await listCells(scope, orgId, currency, quarter),
            monthsOf(quarter),
            now,
            next,
            proposal.from,
          ),
        }
      : null,
    forecast: forecastEffect(first, known, now, next, usage),
    year: { year, before: before.forecast, after: after.forecast, budget: before.budget },
    unpriced: unpriced(next, first),
  };
}

/** The quarter that is invoiced to its end, or the one before. */
function lastWholeQuarter(last: MonthKey) {
  const quarter = periodOf("quarter", last);
  return quarter.to <= last ? quarter : shiftPeriod(quarter, -1);
}

/** Twelve months from which the end of a contract can be seen: its last month and those after. */
function firstWithout(to: string | null, begins: MonthKey): MonthKey {
  const last = to?.slice(0, 7) ?? begins;
  return last > begins ? last : begins;
}
