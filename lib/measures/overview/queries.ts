import "server-only";
import { askTogether } from "@/lib/access/ask-queries";
import type { Scope } from "@/lib/access/scope";
import { noteView } from "@/lib/billing/audit-commands";
import { listCurrencies } from "@/lib/billing/bridge/queries";
import { outlookOf } from "@/lib/billing/budget/outlook";
import { budgetLinesAsked, centreMonthsAsked, usageAsked } from "@/lib/billing/budget/queries";
import { knownOf, recordedAsked } from "@/lib/billing/call-offs/queries";
import { pricesAsked } from "@/lib/billing/contract/queries";
import { questionsAsked } from "@/lib/billing/questions/queries";
import { getSurveyCells } from "@/lib/satisfaction/figure-queries";
import { getSurveySettings } from "@/lib/satisfaction/settings-queries";
import { addMonths, monthAt } from "@/lib/time/local-month";
import type { Followed } from "../custom/followed";
import { listFollowed, mayAll } from "../custom/queries";
import { dashboardQueryOf } from "../dashboard-query";
import { goalOf } from "../goal/goal";
import { listSelfService } from "../kpi/self-service-queries";
import { once } from "../once";
import { periodOf, previousPeriod } from "../periods";
import { readDashboard } from "../queries";
import { satisfactionOf } from "../satisfaction";
import { hasHappened, type SelfServiceTile, selfServiceOf } from "../self-service/self-service";
import type { TileReaders } from "../tiles/read-tiles";
import { type DecidedArea, isOfArea } from "./decided";
import { listDecided } from "./decided-queries";
import type { BillingFigures, OpinionFigures, OverviewFigures, SelfServiceFigures } from "./figures";
import { readChangeFigures, readForumFigures } from "./work-queries";

interface Org {
  id: string;
  timeZone: string;
}

/** How each tile of a customer's overview is computed at `now` (epoch milliseconds). Each asks for its own right besides. */
export function overviewReaders(scope: Scope, org: Org, now: number): TileReaders<OverviewFigures> {
  // What several tiles tell of is read once.
  const readService = once(async () => {
    const { hasData, dashboard } = await readDashboard(scope, org, dashboardQueryOf({}), now);
    return hasData ? dashboard : null;
  });
  // What is followed is for those who see service levels; satisfaction is told to others too.
  const readFollowed = once(async () => (mayAll(scope, org.id, ["sla.read"]) ? listFollowed(scope, org.id) : []));
  const readDecided = once(async () => listDecided(scope, org, await readFollowed(), now));
  const decidedOf = async (area: DecidedArea) => (await readDecided()).filter(({ kpi }) => isOfArea(kpi, area));
  return {
    sla: readService,
    cases: async () => {
      const dashboard = await readService();
      return dashboard && { dashboard, decided: await decidedOf("cases") };
    },
    satisfaction: () => readOpinion(scope, org, readFollowed, now),
    billing: () => readBilling(scope, org, now),
    selfService: async () => {
      const figures = await readSelfService(scope, org, now);
      return figures && { ...figures, decided: await decidedOf("selfService") };
    },
    changes: async () => {
      const figures = await readChangeFigures(scope, org, now);
      return figures && { ...figures, decided: await decidedOf("changes") };
    },
    forums: async () => {
      const figures = await readForumFigures(scope, org, now);
      return figures && { ...figures, decided: await decidedOf("forums") };
    },
  };
}

async function readOpinion(
  scope: Scope,
  org: Org,
  readFollowed: () => Promise<readonly Followed[]>,
  now: number,
): Promise<OpinionFigures | null> {
  const current = monthAt(now, org.timeZone);
  const period = periodOf(addMonths(current, -3), addMonths(current, -1), current);
  const span = { from: previousPeriod(period).from, to: period.to, service: null, priority: null };
  const cells = await getSurveyCells(scope, org.id, span);
  const settings = await getSurveySettings(scope, org.id);
  const csat = satisfactionOf({ period, cells, nps: [], now }).tiles.find(({ id }) => id === "csat");
  if (!csat || (settings === null && cells.length === 0)) return null;
  const decided = (await readFollowed()).find(({ kpi }) => kpi === "satisfaction.csat");
  const goal = goalOf(period.to, decided?.targets ?? [], settings?.target ?? null);
  return { period, measure: csat.measure, before: csat.before, goal };
}

async function readBilling(scope: Scope, org: Org, now: number): Promise<BillingFigures | null> {
  const [known] = await listCurrencies(scope, org.id, monthAt(now, org.timeZone));
  if (!known) return null;
  const { currency, last: month } = known;
  const year = Number(month.slice(0, 4));
  const before = addMonths(month, -1);
  const from = before < `${year}-01` ? before : `${year}-01`;
  const { prices, usage, lines, actuals, questions, ...recorded } = await askTogether(scope, {
    prices: pricesAsked(scope, org.id),
    ...recordedAsked(scope, org.id),
    usage: usageAsked(scope, org.id, currency),
    lines: budgetLinesAsked(scope, org.id, year, currency),
    actuals: centreMonthsAsked(scope, org.id, currency, { from, to: `${year}-12` }),
    questions: questionsAsked(scope, org.id, now),
  });
  const basis = { prices, usage, ...knownOf(recorded, currency) };
  const totalOf = (wanted: string) => {
    const own = actuals.filter((row) => row.month === wanted);
    return own.length === 0 ? null : own.reduce((all, { amount }) => all + amount, 0n);
  };
  const budgeted = new Map(lines.map(({ costCentre, amount }) => [costCentre, amount]));
  const { total } = outlookOf(year, month, actuals, budgeted, basis);
  await noteView(scope, org.id, "overview");
  return {
    ...{ currency, month, year, questions },
    total: totalOf(month) ?? 0n,
    before: totalOf(before),
    forecast: total.forecast,
    budget: total.budget,
  };
}

async function readSelfService(
  scope: Scope,
  org: Org,
  now: number,
): Promise<Omit<SelfServiceFigures, "decided"> | null> {
  const current = monthAt(now, org.timeZone);
  const rows = await listSelfService(scope, org, { from: addMonths(current, -1), to: current }, now);
  const { month } = rows.find(hasHappened) ?? {};
  if (!month) return null;
  const period = periodOf(month, month, current);
  const { tiles, suggestions } = selfServiceOf({ period, rows, now });
  const take = (wanted: SelfServiceTile) => tiles.find(({ id }) => id === wanted)?.measure;
  const [answered, confirmed] = [take("answered"), take("deflection")];
  if (!answered || !confirmed) return null;
  return { month, answered, confirmed, potential: suggestions.potential };
}
