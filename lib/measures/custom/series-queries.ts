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
  const [from, to] = [months[0], months.at(-1)];
  if (!from || !to) return [];
  const live = await readLive(scope, org, followed, months, now);
  const name = frozenName(followed);
  const frozen = await listFrozen(scope, org.id, { from, to, kpis: [name] });
  const current = monthAt(now, org.timeZone);
  return months.map((month, index) => {
    const kept = frozen.get(`${name} ${month}`) ?? null;
    const counted = live[index] ?? noData;
    const standing = kept ? "closed" : month >= current ? "open" : "ended";
    return {
      month,
      standing,
      live: counted,
      frozen: kept,
      isRestated: !!kept && isRestated(kept, counted, mayBeUntold(name)),
    };
  });
}

/** What a figure is in each of some months when it is counted now. */
export async function readLive(
  scope: Scope,
  org: Org,
  followed: Followed,
  months: readonly MonthKey[],
  now: number,
): Promise<Counted[]> {
  if (followed.kpi) return readMonths(scope, org, followed.kpi, months, now);
  if (followed.kind === "typed") {
    const typed = new Map(
      (await listTypedValues(scope, org.id, followed.id)).map(({ month, value }) => [month, value]),
    );
    return months.map((month) => {
      const value = typed.get(month);
      return value === undefined ? noData : { ...noData, value, n: 1 };
    });
  }
  const formula = parseFormula(followed.formula ?? "", isKpiId);
  if (isProblem(formula)) return months.map(() => noData);
  const parts = new Map<string, Counted[]>();
  for (const id of figuresOf(followed)) parts.set(id, await readMonths(scope, org, id, months, now));
  return months.map((_month, index) => {
    const part = (id: string) => parts.get(id)?.[index] ?? noData;
    const value = evaluate(formula, (id) => {
      const { value: of } = part(id);
      return of === null || !isKpiId(id) ? null : toFormula(of, catalogue[id].unit);
    });
    const counts = [...parts.keys()].map((id) => part(id).n);
    const n = counts.length === 0 ? 0 : Math.min(...counts);
    const currency = [...parts.keys()].map((id) => part(id).currency).find((known) => known !== undefined);
    return { ...noData, value: value === null ? null : fromFormula(value, followed.unit), n, currency };
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

/** A figure of the catalogue in each of some months that follow each other, counted now. */
export async function readMonths(
  scope: Scope,
  org: Org,
  kpi: KpiId,
  months: readonly MonthKey[],
  now: number,
): Promise<Counted[]> {
  return (await readManyMonths(scope, org, [kpi], months, now)).get(kpi) ?? months.map(() => noData);
}

/** The same of many figures: what several are computed from is read once. */
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
