import "server-only";
import type { Scope } from "@/lib/access/scope";
import { withheld } from "@/lib/satisfaction/figures";
import { type MonthKey, monthAt, monthEnd } from "@/lib/time/local-month";
import { catalogue, type KpiId, timeOf } from "./catalogue";
import { getFacts } from "./fact-queries";
import { type Facts, sliceFacts } from "./facts";
import { listParts, listWholeMonths } from "./kpi/case-queries";
import { type CasePart, type Division, flowOf, isCasePart } from "./kpi/divisions";
import { factKind, standsApart } from "./kpi/fact-kinds";
import { getFurtherFacts, type Sources } from "./kpi/queries";
import { getLevelFacts } from "./level-queries";
import { type Measure, measure } from "./measure";
import { noFacts } from "./no-facts";
import { type Period, periodOf } from "./periods";
import type { Group, Slice } from "./slices";

/** One figure as a document asks for it: whole months, both included, local to the customer. */
export interface FigureAsked {
  kpi: KpiId;
  from: MonthKey;
  to: MonthKey;
  by: Division | null;
}

export interface Figure {
  whole: Measure;
  /** By what it is divided by, in order; empty without a division. */
  groups: { key: string; measure: Measure }[];
}

/** A live figure at `now` (epoch milliseconds): the same facts and arithmetic as the dashboard and `portal kpi`. */
export async function readFigure(
  scope: Scope,
  org: { id: string; timeZone: string },
  { kpi, from, to, by }: FigureAsked,
  now: number,
): Promise<Figure> {
  const period = periodOf(from, to, monthAt(now, org.timeZone));
  const facts = await readFigureFacts(scope, org, { kpi, from, to }, now);
  const take = (slice: Slice) =>
    measure(kpi, sliceFacts(facts, { from, to, ...slice }), { asOf: now, openPeriod: period.openMonth !== null });
  if (isCasePart(by)) return { whole: take({}), groups: await partsBy(scope, org, { kpi, from, to, by }, take({})) };
  const groups = slicesBy(by, facts, period).map(([key, slice]) => ({ key, measure: take(slice) }));
  return { whole: take({}), groups: tellableGroups(kpi, groups) };
}

/** Everything that a figure of some whole months is computed from. `readMonths` where several share the months' rows. */
export async function readFigureFacts(
  scope: Scope,
  org: { id: string; timeZone: string },
  { kpi, from, to }: Pick<FigureAsked, "kpi" | "from" | "to">,
  now: number,
  readMonths: Sources["readMonths"] = () => listWholeMonths(scope, org.id, { from, to }),
): Promise<Facts> {
  scope.require(catalogue[kpi].permission, org.id);
  const kind = factKind(kpi);
  const levels = await getLevelFacts(scope, org, kind, { from, to, now });
  const wanted = {
    ...{ from, to, now, priority: null, service: null, time: timeOf(kpi) ?? ("business" as const) },
    backlogAt: Math.min(now, monthEnd(to, org.timeZone)),
  };
  const instants = { from, to, now, instant: wanted.backlogAt };
  const readFacts: Sources["readFacts"] = (asked) => readFigureFacts(scope, org, asked, now);
  const further = await getFurtherFacts(scope, org, kind, instants, { readFacts, readMonths });
  const counted = standsApart(kind) ? noFacts : await getFacts(scope, org.id, wanted);
  return { ...counted, ...levels, ...further };
}

/** Of counts of cases alone: what kind of case, where, and how it came in. */
async function partsBy(
  scope: Scope,
  org: { id: string },
  { kpi, from, to, by }: FigureAsked & { by: CasePart },
  whole: Measure,
): Promise<Figure["groups"]> {
  const flow = flowOf[kpi];
  if (!flow) return [];
  const [parts = []] = await listParts(scope, org.id, { spans: [{ from, to }], flow });
  return parts
    .filter(({ part }) => part === by)
    .map(({ key, count }) => ({ key, measure: { ...whole, value: count, numerator: count, n: count } }));
}

const opinions: ReadonlySet<KpiId> = new Set(["satisfaction.csat", "satisfaction.mean"]);

/** Groups as they are told: of opinions, one whose answers the whole less the others would tell is not told either. */
export function tellableGroups(kpi: KpiId, groups: Figure["groups"]): Figure["groups"] {
  return opinions.has(kpi) ? withoutRemainder(groups) : groups;
}

function withoutRemainder(groups: Figure["groups"]): Figure["groups"] {
  const hidden = withheld(groups.map(({ key, measure: { n } }) => ({ key, answered: n })));
  return groups.map((group) => {
    if (!hidden.has(group.key)) return group;
    const { n } = group.measure;
    const excluded = { count: n, reasons: [{ reason: "too_few", count: n }] };
    const untold = { value: null, numerator: null, denominator: null, interval: null, excluded };
    return { key: group.key, measure: { ...group.measure, ...untold } };
  });
}

function slicesBy(by: FigureAsked["by"], facts: Facts, { months }: Period): [key: string, slice: Slice][] {
  if (by === null) return [];
  if (by === "month") return months.map((month) => [month, { from: month, to: month }]);
  const { backlog, surveys, answers, contacts, repeats, untouched } = facts;
  const further: (readonly Group[])[] = [
    backlog ?? [],
    surveys ?? [],
    answers ?? [],
    contacts ?? [],
    repeats ?? [],
    untouched ?? [],
  ];
  const cells = [...facts.clocks, ...facts.flow, ...further.flat()];
  if (by === "service") {
    const services = facts.availability ?? facts.changes?.filter(({ service }) => service !== "") ?? cells;
    return [...new Set(services.map(({ service }) => service))].sort().map((service) => [service, { service }]);
  }
  const priorities = [...new Set(cells.map(({ priority }) => priority))].sort();
  return priorities.map((priority) => [String(priority), { priority }]);
}
