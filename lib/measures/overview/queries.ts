import "server-only";
import { askTogether } from "@/lib/access/ask-queries";
import type { Scope } from "@/lib/access/scope";
import { noteView } from "@/lib/billing/audit-commands";
import type { KnownCurrency } from "@/lib/billing/bridge/queries";
import { outlookOf } from "@/lib/billing/budget/outlook";
import { budgetLinesAsked, centreMonthsAsked, usageAsked } from "@/lib/billing/budget/queries";
import { knownOf, recordedAsked } from "@/lib/billing/call-offs/queries";
import { pricesAsked } from "@/lib/billing/contract/queries";
import { questionsAsked } from "@/lib/billing/questions/queries";
import { addMonths, monthAt } from "@/lib/time/local-month";
import type { Dashboard } from "../dashboard";
import { dashboardQueryOf } from "../dashboard-query";
import type { Frame } from "../fact-queries";
import { goalOf } from "../goal/goal";
import { listSelfService } from "../kpi/self-service-queries";
import { once } from "../once";
import { periodOf } from "../periods";
import { readDashboardFacts } from "../queries";
import { satisfactionOf } from "../satisfaction";
import { hasHappened, type SelfServiceTile, selfServiceOf } from "../self-service/self-service";
import type { TileId } from "../tiles/layout";
import type { TileReaders } from "../tiles/read-tiles";
import { type AtOnce, opinionPeriod, readAtOnce } from "./at-once-queries";
import { type DecidedArea, isOfArea } from "./decided";
import { listDecided } from "./decided-queries";
import type { BillingFigures, OpinionFigures, OverviewFigures, SelfServiceFigures } from "./figures";

interface Org {
  id: string;
  timeZone: string;
}

/**
 * How each of the tiles that are `shown` is computed at `now` (epoch milliseconds). Each asks for its own right besides, and
 * what several of them tell of is read once.
 */
export function overviewReaders(
  scope: Scope,
  org: Org,
  now: number,
  shown: readonly TileId[],
): TileReaders<OverviewFigures> {
  const atOnce = once(() => readAtOnce(scope, org, now, shown));
  // Figures and clocks alone are counted here, all at once.
  const readCounted = once(async () => {
    const { frame } = await atOnce();
    return scope.reckon(async () => ({
      service: frame && (await readService(scope, org, frame, now)),
      selfService: shown.includes("selfService") ? await readSelfService(scope, org, now) : null,
    }));
  });
  const readDecided = once(async () => listDecided(scope, org, (await atOnce()).followed ?? [], now));
  const decidedOf = async (area: DecidedArea) => (await readDecided()).filter(({ kpi }) => isOfArea(kpi, area));
  return {
    sla: async () => (await readCounted()).service,
    cases: async () => {
      const { service } = await readCounted();
      return service && { dashboard: service, decided: await decidedOf("cases") };
    },
    satisfaction: async () => opinionOf(await atOnce(), org, now),
    billing: async () => {
      const [first] = (await atOnce()).currencies ?? [];
      return first ? readBilling(scope, org, first, now) : null;
    },
    selfService: async () => {
      const { selfService } = await readCounted();
      return selfService && { ...selfService, decided: await decidedOf("selfService") };
    },
    changes: async () => {
      const { changes } = await atOnce();
      return changes && { ...changes, decided: await decidedOf("changes") };
    },
    forums: async () => {
      const { forums } = await atOnce();
      return forums && { ...forums, decided: await decidedOf("forums") };
    },
  };
}

async function readService(scope: Scope, org: Org, frame: Frame, now: number): Promise<Dashboard | null> {
  const { hasData, dashboard } = await readDashboardFacts(scope, org, dashboardQueryOf({}), now, { frame });
  return hasData ? dashboard : null;
}

function opinionOf({ answers, survey, followed }: AtOnce, org: Org, now: number): OpinionFigures | null {
  const period = opinionPeriod(org, now);
  const cells = answers ?? [];
  const csat = satisfactionOf({ period, cells, nps: [], now }).tiles.find(({ id }) => id === "csat");
  if (!csat || (survey === null && cells.length === 0)) return null;
  const decided = followed?.find(({ kpi }) => kpi === "satisfaction.csat");
  const goal = goalOf(period.to, decided?.targets ?? [], survey?.target ?? null);
  return { period, measure: csat.measure, before: csat.before, goal };
}

async function readBilling(
  scope: Scope,
  org: Org,
  { currency, last: month }: KnownCurrency,
  now: number,
): Promise<BillingFigures> {
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
