import "server-only";
import type { Scope } from "@/lib/access/scope";
import { noteView } from "@/lib/billing/audit-commands";
import { listCurrencies, listMonthTotals } from "@/lib/billing/bridge/queries";
import { outlookOf } from "@/lib/billing/budget/outlook";
import { getBudget, listCentreMonths, listUsage } from "@/lib/billing/budget/queries";
import { listKnown } from "@/lib/billing/call-offs/queries";
import { listPrices } from "@/lib/billing/contract/queries";
import { countQuestions } from "@/lib/billing/questions/queries";
import { getSurveyCells } from "@/lib/satisfaction/figure-queries";
import { getSurveySettings } from "@/lib/satisfaction/settings-queries";
import { addMonths, monthAt } from "@/lib/time/local-month";
import { dashboardQueryOf } from "../dashboard-query";
import { getOpinionGoals } from "../goal/goal-queries";
import { periodOf, previousPeriod } from "../periods";
import { readDashboard } from "../queries";
import { satisfactionOf } from "../satisfaction";
import { listSelfServiceMonths } from "../self-service/queries";
import { hasHappened, type SelfServiceTile, selfServiceOf } from "../self-service/self-service";
import type { TileReaders } from "../tiles/read-tiles";
import { listDecided } from "./decided-queries";
import type { BillingFigures, OpinionFigures, OverviewFigures, SelfServiceFigures } from "./figures";

interface Org {
  id: string;
  timeZone: string;
}

/** How each tile of a customer's overview is computed at `now` (epoch milliseconds). Each asks for its own right besides. */
export function overviewReaders(scope: Scope, org: Org, now: number): TileReaders<OverviewFigures> {
  let service: Promise<OverviewFigures["sla"]> | null = null;
  // Two tiles tell of the same dashboard, which is read once.
  const readService = () => {
    service ??= readDashboard(scope, org, dashboardQueryOf({}), now).then((page) =>
      page.hasData ? page.dashboard : null,
    );
    return service;
  };
  return {
    sla: readService,
    cases: async () => {
      const dashboard = await readService();
      return dashboard && { dashboard, decided: await listDecided(scope, org, "cases", now) };
    },
    satisfaction: () => readOpinion(scope, org, now),
    billing: () => readBilling(scope, org, now),
    selfService: () => readSelfService(scope, org, now),
  };
}

async function readOpinion(scope: Scope, org: Org, now: number): Promise<OpinionFigures | null> {
  const current = monthAt(now, org.timeZone);
  const period = periodOf(addMonths(current, -3), addMonths(current, -1), current);
  const span = { from: previousPeriod(period).from, to: period.to, service: null, priority: null };
  const cells = await getSurveyCells(scope, org.id, span);
  const settings = await getSurveySettings(scope, org.id);
  const csat = satisfactionOf({ period, cells, nps: [], now }).tiles.find(({ id }) => id === "csat");
  if (!csat || (settings === null && cells.length === 0)) return null;
  const goalIn = await getOpinionGoals(scope, org.id, settings?.target ?? null);
  return { period, measure: csat.measure, before: csat.before, goal: goalIn(period.to) };
}

async function readBilling(scope: Scope, org: Org, now: number): Promise<BillingFigures | null> {
  const [known] = await listCurrencies(scope, org.id);
  if (!known) return null;
  const { currency, last: month } = known;
  const year = Number(month.slice(0, 4));
  const totals = await listMonthTotals(scope, org.id, currency, { from: addMonths(month, -1), to: month });
  const totalOf = (wanted: string) => totals.find((row) => row.month === wanted)?.amount ?? null;
  const basis = {
    prices: await listPrices(scope, org.id),
    ...(await listKnown(scope, org.id, currency)),
    usage: await listUsage(scope, org.id, currency),
  };
  const { lines } = await getBudget(scope, org.id, year, currency);
  const actuals = await listCentreMonths(scope, org.id, currency, { from: `${year}-01`, to: `${year}-12` });
  const budgeted = new Map(lines.map(({ costCentre, amount }) => [costCentre, amount]));
  const { total } = outlookOf(year, month, actuals, budgeted, basis);
  const questions = await countQuestions(scope, org.id, now);
  await noteView(scope, org.id, "overview");
  return {
    ...{ currency, month, year, questions },
    total: totalOf(month) ?? 0n,
    before: totalOf(addMonths(month, -1)),
    forecast: total.forecast,
    budget: total.budget,
  };
}

async function readSelfService(scope: Scope, org: Org, now: number): Promise<SelfServiceFigures | null> {
  const current = monthAt(now, org.timeZone);
  const rows = await listSelfServiceMonths(scope, org, { from: addMonths(current, -1), to: current }, now);
  const { month } = rows.find(hasHappened) ?? {};
  if (!month) return null;
  const period = periodOf(month, month, current);
  const { tiles, suggestions } = selfServiceOf({ period, rows, now });
  const take = (wanted: SelfServiceTile) => tiles.find(({ id }) => id === wanted)?.measure;
  const [answered, confirmed] = [take("answered"), take("deflection")];
  if (!answered || !confirmed) return null;
  const decided = await listDecided(scope, org, "selfService", now);
  return { month, answered, confirmed, potential: suggestions.potential, decided };
}
