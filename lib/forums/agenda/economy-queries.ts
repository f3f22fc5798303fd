import "server-only";
import { askTogether } from "@/lib/access/ask-queries";
import type { Scope } from "@/lib/access/scope";
import { knownOf, recordedAsked } from "@/lib/billing/call-offs/queries";
import { type ContractHead, contractOn, lastNoticeDay } from "@/lib/billing/contract/contract-head";
import { priceChanges } from "@/lib/billing/contract/price-changes";
import { listContracts, pricesAsked } from "@/lib/billing/contract/queries";
import { listFrozen } from "@/lib/measures/closing/queries";
import { readManyMonths } from "@/lib/measures/custom/series-queries";
import { dayNumber, endOfLocalDate, isoDateOf, startOfLocalDate } from "@/lib/time/local-date";
import { addMonths, monthEnd } from "@/lib/time/local-month";
import type { ContractPoint, OutlookPoint, PricesPoint } from "./point";
import type { Reading } from "./reading";

const yearDays = 365;

/** The year's forecast against its budget, price lists of the year that was and the one to come, and a contract that ends. */
export async function listEconomyPoints(
  scope: Scope,
  reading: Reading,
): Promise<(OutlookPoint | PricesPoint | ContractPoint)[]> {
  const { org, today } = reading;
  scope.require("billing.read", org.id);
  const contracts = await listContracts(scope, org.id);
  const contract = contractOn(contracts, today);
  return [
    ...(await outlookPoints(scope, reading)),
    ...(contract ? await pricePoints(scope, reading, contract) : []),
    ...(contract && !contracts.some(({ from }) => from > contract.from) ? endingPoints(contract, reading) : []),
  ];
}

/** As it was foreseen at the end of the month: what was frozen when it was closed, or else by what was known then. */
async function outlookPoints(scope: Scope, { org, month, now, ownerOf }: Reading): Promise<OutlookPoint[]> {
  const kpis = ["billing.forecast", "billing.forecast_against_budget"] as const;
  const frozen = await listFrozen(scope, org.id, { from: month, to: month, kpis });
  const open = kpis.filter((kpi) => !frozen.has(`${kpi} ${month}`));
  const live = open.length === 0 ? null : await readManyMonths(scope, org, open, [month], now);
  const [forecast, against] = kpis.map((kpi) => frozen.get(`${kpi} ${month}`) ?? live?.get(kpi)?.[0]);
  // A year without an invoice and without a contract costs nothing, and is nothing to take up.
  if (!forecast?.currency || !forecast.value) return [];
  const { value, currency, n } = forecast;
  const budget = against?.denominator ?? null;
  const isOver = budget !== null && value > budget;
  return [
    {
      ...{ kind: "outlook", id: "outlook", severity: isOver ? 3 : 2, owner: ownerOf("outlook") },
      ...{ month, sinceAt: monthEnd(month, org.timeZone), currency },
      invoicedTo: n === 0 ? null : addMonths(`${month.slice(0, 4)}-01`, n - 1),
      forecast: BigInt(Math.round(value)),
      budget: budget === null ? null : BigInt(Math.round(budget)),
    },
  ];
}

/** A year back and a year ahead of today, whichever month the rest of the agenda is of. */
async function pricePoints(
  scope: Scope,
  { org, today, ownerOf }: Reading,
  { currency }: ContractHead,
): Promise<PricesPoint[]> {
  const { prices, ...recorded } = await askTogether(scope, {
    ...recordedAsked(scope, org.id),
    prices: pricesAsked(scope, org.id),
  });
  const { agreed } = knownOf(recorded, currency);
  const day = dayNumber(today);
  const span = { from: isoDateOf(day - yearDays), to: isoDateOf(day + yearDays) };
  return priceChanges(prices, agreed, span).map(({ from, note, perMonth }) => ({
    ...{ kind: "prices", id: `prices ${from}`, severity: 0, sinceAt: startOfLocalDate(from, org.timeZone) },
    ...{ owner: ownerOf("prices"), from, note, perMonth, currency },
  }));
}

/** From a year before the last day of notice, and when it has run out, until another contract is made. */
function endingPoints(contract: ContractHead, { org, today, ownerOf }: Reading): ContractPoint[] {
  const { id, number, name, to } = contract;
  const noticeBy = lastNoticeDay(contract);
  if (to === null || noticeBy === null || dayNumber(noticeBy) > dayNumber(today) + yearDays) return [];
  const hasEnded = to < today;
  return [
    {
      ...{ kind: "contract", id, severity: hasEnded ? 3 : 1 },
      ...{ sinceAt: endOfLocalDate(hasEnded ? to : noticeBy, org.timeZone), owner: ownerOf("contract") },
      ...{ number, name, to, noticeBy, isNoticePast: noticeBy < today, hasEnded },
    },
  ];
}
