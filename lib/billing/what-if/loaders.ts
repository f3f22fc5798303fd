import "server-only";
import { getLocale } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { localDateAt } from "@/lib/time/local-date";
import { addMonths, type MonthKey, monthKeySchema } from "@/lib/time/local-month";
import { noteView } from "../audit-commands";
import { listCurrencies } from "../bridge/queries";
import { outlookOf } from "../budget/outlook";
import { getBudget, listCentreMonths, listUsage } from "../budget/queries";
import { pricesOn } from "../contract/prices";
import { getContract, listAgreed, listPrices } from "../contract/queries";
import { parseDecimal, textOf } from "../decimal";
import { listServiceNames } from "../name-queries";
import { namesOf } from "../names";
import { agreedOf, type QuantityChange, whatIf } from "./what-if";

type Query = Readonly<Record<string, string | undefined>>;

/** The worksheet: every agreed item with its quantity, and what the quantities of the address would come to. Nothing is stored. */
export async function loadWhatIf(slug: string, query: Query) {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  const lang = await getLocale();
  const today = localDateAt(Date.now(), org.timeZone);
  const next = addMonths(today.slice(0, 7), 1);
  const asked = monthKeySchema.safeParse(query.from);
  const from: MonthKey =
    asked.success && asked.data >= today.slice(0, 7) && asked.data <= addMonths(next, 36) ? asked.data : next;
  return inScope(viewer, async (scope) => {
    await noteView(scope, org.id, "what-if");
    const contract = await getContract(scope, org.id, today);
    const prices = await listPrices(scope, org.id);
    const agreed = await listAgreed(scope, org.id);
    const names = namesOf(await listServiceNames(scope, org.id), prices, lang);
    const rows = (pricesOn(prices, `${from}-01`)?.rows ?? []).map((price) => {
      const now = agreedOf(agreed, from, price.service, price.item);
      const name = `q:${price.service}:${price.item}`;
      const typed = query[name]?.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".") ?? "";
      const read = parseDecimal(typed);
      const isWrong = typed !== "" && (read === null || read.units < 0n);
      return {
        price,
        name,
        now,
        typed: query[name] ?? textOf(now),
        isWrong,
        quantity: isWrong || read === null ? now : read,
      };
    });
    const changes: QuantityChange[] = rows.map(({ price: { service, item }, quantity }) => ({
      service,
      item,
      quantity,
    }));
    const result = whatIf(changes, from, { prices, agreed }, today);
    const currency = contract?.currency ?? "SEK";
    const year = Number(from.slice(0, 4));
    const known = (await listCurrencies(scope, org.id)).find((one) => one.currency === currency)?.last ?? null;
    const actuals = await listCentreMonths(scope, org.id, currency, { from: `${year}-01`, to: `${year}-12` });
    const budget = await getBudget(scope, org.id, year, currency);
    const amounts = new Map(budget.lines.map(({ costCentre, amount }) => [costCentre, amount]));
    const basis = { prices, agreed, usage: await listUsage(scope, org.id, currency) };
    const { total } = outlookOf(year, known, actuals, amounts, basis);
    return { org, lang, names, contract, currency, year, from, rows, result, total };
  });
}
