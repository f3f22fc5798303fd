import "server-only";
import type { Permission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { type MonthKey, monthAt } from "@/lib/time/local-month";
import { catalogue, isKpiId, type KpiId } from "../catalogue";
import { listFrozen } from "../closing/queries";
import { type Frozen, isRestated, mayBeUntold, type Standing } from "../closing/restatement";
import { tellableGroups } from "../figure-queries";
import { type Excluded, type Measure, measure } from "../measure";
import { monthFacts } from "../month-queries";
import { type Followed, frozenName } from "./followed";
import { evaluate, isProblem, parseFormula } from "./formula";
import { fromFormula, toFormula } from "./own-unit";
import { listTypedValues } from "./queries";

interface Org {
  id: string;
  timeZone: string;
}

/** A figure of one month as it is counted now. */
export type Counted = Pick<Measure, "value" | "numerator" | "denominator" | "n" | "excluded" | "currency">;

export interface Point {
  month: MonthKey;
  standing: Standing;
  live: Counted;
  /** As the month was closed; null where it is not, or where the figure was not followed then. */
  frozen: Frozen | null;
  isRestated: boolean;
}

const nothing: Excluded = { count: 0, reasons: [] };
const noData: Counted = { value: null, numerator: null, denominator: null, n: 0, excluded: nothing };

/** What a figure was in each of some months: counted now, and as it was frozen. */
export async function readSeries(
  scope: Scope,
  org: Org,
  followed: Followed,
  months: readonly MonthKey[],
  now: number,
): Promise<Point[]> {
  return (await readManySeries(scope, org, [followed], months, now)).get(followed.id) ?? [];
}

/** The same of many figures, by their ids: what several are computed from is read once, and what was frozen in one statement. */
export async function readManySeries(
  scope: Scope,
  org: Org,
  figures: readonly Followed[],
  months: readonly MonthKey[],
  now: number,
): Promise<Map<string, Point[]>> {
  const [from, to] = [months[0], months.at(-1)];
  if (!from || !to || figures.length === 0) return new Map();
  const live = await readLive(scope, org, figures, months, now);
  const frozen = await listFrozen(scope, org.id, { from, to, kpis: figures.map(frozenName) });
  const current = monthAt(now, org.timeZone);
  return new Map(
    figures.map((followed) => {
      const name = frozenName(followed);
      const points = months.map((month, index): Point => {
        const kept = frozen.get(`${name} ${month}`) ?? null;
        const counted = live.get(followed.id)?.[index] ?? noData;
        return {
          month,
          standing: kept ? "closed" : month >= current ? "open" : "ended",
          live: counted,
          frozen: kept,
          isRestated: !!kept && isRestated(kept, counted, mayBeUntold(name)),
        };
      });
      return [followed.id, points];
    }),
  );
}

/** What a figure was in a month. */
export type MonthValue = Pick<Counted, "value"> & { currency?: string | null | undefined };

/** Figures of one month, by their ids: as the month was closed, or as they are counted now, and then read together. */
export async function readMonthValues(
  scope: Scope,
  org: Org,
  figures: readonly Followed[],
  month: MonthKey,
  now: number,
): Promise<Map<string, MonthValue>> {
  const frozen = await listFrozen(scope, org.id, { from: month, to: month, kpis: figures.map(frozenName) });
  const kept = (one: Followed) => frozen.get(`${frozenName(one)} ${month}`);
  const moving = figures.filter((one) => !kept(one));
  const live = await readLive(scope, org, moving, [month], now);
  return new Map(
    figures.flatMap((one): [string, MonthValue][] => {
      const value = kept(one) ?? live.get(one.id)?.[0];
      return value ? [[one.id, value]] : [];
    }),
  );
}

/** What figures are in each of some months when they are counted now, by their ids. */
export async function readLive(
  scope: Scope,
  org: Org,
  figures: readonly Followed[],
  months: readonly MonthKey[],
  now: number,
): Promise<Map<string, Counted[]>> {
  const typed = figures.filter(({ kind }) => kind === "typed").map(({ id }) => id);
  const values = await listTypedValues(scope, org.id, typed);
  const kpis = new Set(figures.flatMap((one) => one.kpi ?? (one.kind === "formula" ? figuresOf(one) : [])));
  const counted = await readManyMonths(scope, org, [...kpis], months, now);
  return new Map(
    figures.map((figure) => {
      if (figure.kpi) return [figure.id, counted.get(figure.kpi) ?? months.map(() => noData)];
      if (figure.kind === "formula") return [figure.id, byFormula(figure, counted, months)];
      const own = new Map(values.filter(({ kpiId }) => kpiId === figure.id).map(({ month, value }) => [month, value]));
      return [figure.id, months.map((month) => typedValue(own.get(month)))];
    }),
  );
}

function typedValue(value: number | undefined): Counted {
  return value === undefined ? noData : { ...noData, value, n: 1 };
}

/** A figure of the customer's own from those it is reckoned with. */
function byFormula(figure: Followed, counted: ReadonlyMap<KpiId, Counted[]>, months: readonly MonthKey[]): Counted[] {
  const formula = parseFormula(figure.formula ?? "", isKpiId);
  if (isProblem(formula)) return months.map(() => noData);
  const ids = figuresOf(figure);
  return months.map((_month, index) => {
    const part = (id: KpiId) => counted.get(id)?.[index] ?? noData;
    const value = evaluate(formula, (id) => {
      if (!isKpiId(id)) return null;
      const { value: of } = part(id);
      return of === null ? null : toFormula(of, catalogue[id].unit);
    });
    const counts = ids.map((id) => part(id).n);
    const n = counts.length === 0 ? 0 : Math.min(...counts);
    const currency = ids.map((id) => part(id).currency).find((known) => known !== undefined);
    return { ...noData, value: value === null ? null : fromFormula(value, figure.unit), n, currency };
  });
}

/** The figures of the catalogue that one of a customer's own takes. */
export function figuresOf({ formula }: Pick<Followed, "formula">): KpiId[] {
  return [...new Set(formula?.match(/[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+/g) ?? [])].filter(isKpiId);
}

/** The rights that one of a customer's own takes: those of its parts; an amount is money, also when it is typed. */
export function rightsOf(own: Pick<Followed, "formula" | "unit">): Permission[] {
  const parts = figuresOf(own).map((kpi) => catalogue[kpi].permission);
  return [...new Set<Permission>(["sla.read", ...(own.unit === "money" ? (["billing.read"] as const) : []), ...parts])];
}

/** Figures of the catalogue in each of some months that follow each other, counted now: what several are computed from is read once. */
export async function readManyMonths(
  scope: Scope,
  org: Org,
  kpis: readonly KpiId[],
  months: readonly MonthKey[],
  now: number,
): Promise<Map<KpiId, Counted[]>> {
  const factsOf = monthFacts(scope, org, months, now);
  const counted = new Map<KpiId, Counted[]>();
  for (const kpi of kpis) {
    const read = await factsOf(kpi);
    const groups = months.map((month) => ({
      key: month,
      measure: measure(kpi, read(month), { asOf: now, openPeriod: month === monthAt(now, org.timeZone) }),
    }));
    const told = tellableGroups(kpi, groups);
    counted.set(
      kpi,
      told.map((group) => group.measure),
    );
  }
  return counted;
}
