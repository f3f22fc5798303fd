import "server-only";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { localDateAt } from "@/lib/time/local-date";
import { monthAt } from "@/lib/time/local-month";
import { noteView } from "../audit-commands";
import { listCurrencies, listMonthTotals } from "../bridge/queries";
import { listKnown } from "../call-offs/queries";
import { sumsOnYear } from "../call-offs/sums";
import { getContract, listPrices } from "../contract/queries";
import { backTest } from "./forecast";
import { outlookOf } from "./outlook";
import { getBudget, listCentreMonths, listUsage } from "./queries";

/** A year's budget beside what was invoiced and what is foreseen, and how earlier months would have been foreseen. */
export async function loadBudget(slug: string, asked: string | undefined) {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  const now = Date.now();
  return inScope(viewer, async (scope) => {
    const contract = await getContract(scope, org.id, localDateAt(now, org.timeZone));
    const currencies = await listCurrencies(scope, org.id, monthAt(now, org.timeZone));
    const currency = contract?.currency ?? currencies[0]?.currency ?? "SEK";
    const known = currencies.find((one) => one.currency === currency) ?? null;
    const latest = Number((known?.last ?? monthAt(now, org.timeZone)).slice(0, 4));
    const year = /^20\d\d$/.test(asked ?? "") ? Number(asked) : latest;
    await noteView(scope, org.id, `budget:${year}`);
    const { contract: alone, callOffs, named, agreed, once } = await listKnown(scope, org.id, currency);
    const prices = await listPrices(scope, org.id);
    const basis = { prices, agreed, usage: await listUsage(scope, org.id, currency) };
    const budget = await getBudget(scope, org.id, year, currency);
    const actuals = await listCentreMonths(scope, org.id, currency, { from: `${year}-01`, to: `${year}-12` });
    const amounts = new Map(budget.lines.map(({ costCentre, amount }) => [costCentre, amount]));
    const span = { from: known?.first ?? `${year}-01`, to: known?.last ?? `${year}-12` };
    return {
      ...{ org, currency, year, budget },
      years: [Number(span.from.slice(0, 4)), latest + 1] as const,
      outlook: outlookOf(year, known?.last ?? null, actuals, amounts, { ...basis, once }),
      callOffs: sumsOnYear({ prices, agreed: alone, callOffs, named }, year),
      tested: contract ? backTest(await listMonthTotals(scope, org.id, currency, span), basis) : [],
      may: { write: can(viewer, "billing.write", org.id), approve: can(viewer, "billing.approve", org.id) },
    };
  });
}
