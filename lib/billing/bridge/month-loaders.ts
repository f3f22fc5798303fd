import "server-only";
import { notFound } from "next/navigation";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { addMonths, monthAt } from "@/lib/time/local-month";
import { chosenOf, monthsBeside } from "./chosen";
import { listCurrencies, listMonthTotals } from "./queries";

/** The months that the period view ends with, and those of the year before, as the address of that view asks for them. */
export async function loadMonthTotals(slug: string, query: Readonly<Record<string, string | undefined>>) {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  return inScope(viewer, async (scope) => {
    const chosen = chosenOf(query, await listCurrencies(scope, org.id, monthAt(Date.now(), org.timeZone)));
    if (!chosen) notFound();
    const { known, period } = chosen;
    const months = await listMonthTotals(scope, org.id, known.currency, monthsBeside(period));
    return { currency: known.currency, months, shown: { from: addMonths(period.to, -12), to: period.to } };
  });
}
