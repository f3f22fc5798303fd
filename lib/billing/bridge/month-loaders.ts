import "server-only";
import { notFound } from "next/navigation";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { addMonths } from "@/lib/time/local-month";
import { parsePeriod, periodOf } from "../period";
import { listCurrencies, listMonthTotals } from "./queries";

/** The months that the period view ends with, and those of the year before, as the address of that view asks for them. */
export async function loadMonthTotals(slug: string, query: Readonly<Record<string, string | undefined>>) {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  return inScope(viewer, async (scope) => {
    const currencies = await listCurrencies(scope, org.id);
    const chosen = currencies.find(({ currency }) => currency === query.currency) ?? currencies[0];
    if (!chosen) notFound();
    const { currency, last } = chosen;
    const { to } = parsePeriod(query.period ?? "") ?? periodOf("month", last);
    const months = await listMonthTotals(scope, org.id, currency, { from: addMonths(to, -24), to });
    return { currency, months, shown: { from: addMonths(to, -12), to } };
  });
}
