import "server-only";
import type { Scope } from "@/lib/access/scope";
import { listKnown } from "@/lib/billing/call-offs/queries";
import { type ContractHead, contractOn, lastNoticeDay } from "@/lib/billing/contract/contract-head";
import { priceChanges } from "@/lib/billing/contract/price-changes";
import { listContracts, listPrices } from "@/lib/billing/contract/queries";
import { listFrozen } from "@/lib/measures/closing/queries";
import { readManyMonths } from "@/lib/measures/custom/series-queries";
import { dayNumber, endOfLocalDate, startOfLocalDate } from "@/lib/time/local-date";
import { addMonths, monthEnd } from "@/lib/time/local-month";
import { lookedBack } from "./lasting";
import type { ContractPoint, OutlookPoint, PricesPoint } from "./point";
import type { Reading } from "./reading";

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
  const live = await readManyMonths(scope, org, kpis, [month], now);
  const seesFrozen = scope.orgs("sla.read").includes(org.id);
  const frozen = seesFrozen ? await listFrozen(scope, org.id, { from: month, to: month, kpis }) : null;
  const [forecast, against] = kpis.map((kpi) => frozen?.get(`${kpi} ${month}`) ?? live.get(kpi)?.[0]);
  if (!forecast?.currency || forecast.value === null) return [];
  const { value, currency, n } = forecast;
  const budget = against?.denominator ?? null;
  const isOver = budget !== null && value > budget;
  return [
    {
      ...{ kind: "outlook", id: "outlook", severity: isOver ? 3 : 2, owner: ownerOf("outlook") },
      ...{ month, sinceAt: monthEnd(month, org.timeZone), currency, invoiced: n },
      forecast: BigInt(Math.round(value)),
      budget: budget === null ? null : BigInt(Math.round(budget)),
    },
  ];
}

async function pricePoints(
  scope: Scope,
  { org, month, ownerOf }: Reading,
  { currency }: ContractHead,
): Promise<PricesPoint[]> {
  const { agreed } = await listKnown(scope, org.id, currency);
  const span = { from: `${addMonths(month, 1 - lookedBack)}-01`, to: `${addMonths(month, lookedBack)}-31` };
  return priceChanges(await listPrices(scope, org.id), agreed, span).map(({ from, note, perMonth }) => ({
    ...{ kind: "prices", id: `prices ${from}`, severity: 0, sinceAt: startOfLocalDate(from, org.timeZone) },
    ...{ owner: ownerOf("prices"), from, note, perMonth, currency },
  }));
}

/** From a year before the last day of notice, until another contract is made. */
function endingPoints(contract: ContractHead, { org, today, ownerOf }: Reading): ContractPoint[] {
  const { id, number, name, to } = contract;
  const noticeBy = lastNoticeDay(contract);
  if (to === null || noticeBy === null || dayNumber(noticeBy) > dayNumber(today) + 365) return [];
  return [
    {
      ...{ kind: "contract", id, severity: 1, sinceAt: endOfLocalDate(noticeBy, org.timeZone) },
      ...{ owner: ownerOf("contract"), number, name, to, noticeBy, isPast: noticeBy < today },
    },
  ];
}
