import "server-only";
import type { Scope } from "@/lib/access/scope";
import { bridgeOf, totalOf } from "@/lib/billing/bridge/bridge";
import { listCurrencies, listMonthTotals, listSums } from "@/lib/billing/bridge/queries";
import { sharesOf, sideOf } from "@/lib/billing/bridge/sides";
import { deliveredChanges } from "@/lib/billing/call-offs/effect";
import { listKnown } from "@/lib/billing/call-offs/queries";
import { getContract, listDeviations, listPrices } from "@/lib/billing/contract/queries";
import { listServiceNames } from "@/lib/billing/name-queries";
import { namesOf } from "@/lib/billing/names";
import { periodOf as billingPeriodOf, shiftPeriod } from "@/lib/billing/period";
import { countQuestions } from "@/lib/billing/questions/queries";
import { listFrozen } from "@/lib/measures/closing/queries";
import { readFigure } from "@/lib/measures/figure-queries";
import { getOpinionGoals } from "@/lib/measures/goal/goal-queries";
import type { Measure } from "@/lib/measures/measure";
import { periodOf, previousPeriod } from "@/lib/measures/periods";
import { satisfactionOf } from "@/lib/measures/satisfaction";
import { getSiteNames } from "@/lib/organisation/queries";
import { getNpsCells, getSurveyCells, listTrendAlarms } from "@/lib/satisfaction/figure-queries";
import { getSurveySettings } from "@/lib/satisfaction/settings-queries";
import { localDateAt } from "@/lib/time/local-date";
import { addMonths, type MonthKey, monthAt, monthEnd } from "@/lib/time/local-month";
import type { ReportLang } from "../model/model";
import type { ReportFigures, ReportRows } from "../sla/content";
import { countSecurity, listBreaches, listIncidents, type ReportedCustomer, readFigures } from "../sla/content-queries";
import { getReport, readDraft, readFrozen } from "../sla/queries";
import type { BillingContent } from "./billing-section";
import { type ClosedMonth, dashboardAsClosed } from "./closed";
import { knowledgeMeasures } from "./knowledge-section";
import type { LevelContent } from "./level-sections";
import type { SatisfactionContent } from "./satisfaction-section";

export interface Levels extends LevelContent {
  /** When the month's report was published; null while it is not. */
  frozenAt: Date | null;
  /** Null for those who may not see the customer's cases. */
  rows: ReportRows | null;
}

/** Frozen where the month's report is published, what its draft says for those who write it, and otherwise what is true now. */
export async function readLevels(
  scope: Scope,
  org: ReportedCustomer,
  { month, closed }: { month: MonthKey; closed: ClosedMonth | null },
  now: number,
): Promise<Levels> {
  scope.require("sla.read", org.id);
  const seesCases = scope.orgs("cases.read_org").includes(org.id);
  const report = await getReport(scope, org.id, month);
  if (report?.publishedAt) {
    const { figures, rows } = await readFrozen(scope, org.id, report);
    const live = { ...(await readFigures(scope, org, month, now)), summary: "", summaryBy: "" };
    return { figures, live, closedAt: null, rows: seesCases ? rows : null, frozenAt: report.publishedAt };
  }
  if (report) {
    const { figures, rows } = await readDraft(scope, org, report, now);
    return { ...withClosed(figures, closed), rows, frozenAt: null };
  }
  const figures = { ...(await readFigures(scope, org, month, now)), summary: "", summaryBy: "" };
  const rows = seesCases ? await readRows(scope, org, month, now) : null;
  return { ...withClosed(figures, closed), rows, frozenAt: null };
}

/** What is counted today, with the figures as the month was closed before it. */
function withClosed(live: ReportFigures, closed: ClosedMonth | null): LevelContent {
  if (closed === null) return { figures: live, live: null, closedAt: null };
  return { figures: { ...live, month: dashboardAsClosed(live.month, closed) }, live, closedAt: closed.closedAt };
}

/** What was frozen of a month for the reader; null while it is open, and for those who do not see service levels. */
export async function readClosed(scope: Scope, orgId: string, month: MonthKey): Promise<ClosedMonth | null> {
  if (!scope.orgs("sla.read").includes(orgId)) return null;
  const frozen = await listFrozen(scope, orgId, { from: month, to: month });
  const figures = new Map([...frozen].map(([name, value]) => [name.split(" ")[0] ?? name, value]));
  const [first] = figures.values();
  return first ? { closedAt: first.closedAt, figures } : null;
}

async function readRows(scope: Scope, org: ReportedCustomer, month: MonthKey, now: number): Promise<ReportRows> {
  return {
    version: 1,
    breaches: await listBreaches(scope, org, month, now),
    incidents: await listIncidents(scope, org, month),
    security: await countSecurity(scope, org, month, now),
  };
}

/** By the reading and the arithmetic of the page of satisfaction. */
export async function readSatisfaction(
  scope: Scope,
  org: ReportedCustomer,
  month: MonthKey,
  now: number,
): Promise<SatisfactionContent> {
  const current = monthAt(now, org.timeZone);
  const year = periodOf(addMonths(month, -11), month, current);
  const before = previousPeriod(year).from;
  const cells = await getSurveyCells(scope, org.id, { from: before, to: month, service: null, priority: null });
  const nps = await getNpsCells(scope, org.id, { from: before, to: month });
  const settings = await getSurveySettings(scope, org.id);
  const sites = await getSiteNames(scope, org.id);
  // Asked as of the end of the month, so that a month long ago is told of its own alarms.
  const goalOf = await getOpinionGoals(scope, org.id, settings?.target ?? null);
  const shareAimedAt = (of: MonthKey) => goalOf(of)?.share ?? null;
  const alarms = await listTrendAlarms(scope, org, monthEnd(month, org.timeZone), shareAimedAt);
  return {
    month: satisfactionOf({ period: periodOf(month, month, current), cells, nps, now }),
    year: satisfactionOf({ period: year, cells, nps, now }),
    alarms: alarms.filter((alarm) => alarm.month === month),
    target: shareAimedAt(month),
    site: (key) => sites.get(key) ?? key,
  };
}

/** By the reading and the arithmetic of the period's page, in the currency of the contract. */
export async function readBilling(
  scope: Scope,
  org: ReportedCustomer,
  { month, lang }: { month: MonthKey; lang: ReportLang },
  now: number,
): Promise<BillingContent | null> {
  const [first] = await listCurrencies(scope, org.id, month);
  if (!first) return null;
  const { currency } = first;
  const period = billingPeriodOf("month", month);
  const previous = shiftPeriod(period, -1);
  const sums = await listSums(scope, org.id, currency, period);
  const before = await listSums(scope, org.id, currency, previous);
  const [side, oldSide] = [sideOf(sums), sideOf(before)];
  const contract = await getContract(scope, org.id, localDateAt(now, org.timeZone));
  const prices = await listPrices(scope, org.id);
  const known = await listKnown(scope, org.id, currency);
  const terms = { prices, agreed: [...known.contract, ...deliveredChanges(known)] };
  return {
    ...{ currency, month, previous: previous.from },
    total: totalOf(side),
    lines: sums.reduce((all, { lines }) => all + lines, 0),
    oneOff: totalOf({ recurring: [], once: side.once, credits: [] }),
    credits: totalOf({ recurring: [], once: [], credits: side.credits }),
    bridge: before.length === 0 ? null : bridgeOf(oldSide, side),
    services: sharesOf(sums, before, "service"),
    centres: sharesOf(sums, before, "costCentre"),
    months: await listMonthTotals(scope, org.id, currency, { from: addMonths(month, -12), to: month }),
    deviations: contract?.currency === currency ? await listDeviations(scope, org.id, contract, period, terms) : null,
    questions: await countQuestions(scope, org.id, Math.min(now, monthEnd(month, org.timeZone))),
    names: namesOf(await listServiceNames(scope, org.id), prices, lang),
  };
}

/** What was read and searched for in the month, by the measures of the catalogue. */
export async function readKnowledge(
  scope: Scope,
  org: ReportedCustomer,
  month: MonthKey,
  now: number,
): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const kpi of knowledgeMeasures) {
    measures.push((await readFigure(scope, org, { kpi, from: month, to: month, by: null }, now)).whole);
  }
  return measures;
}
