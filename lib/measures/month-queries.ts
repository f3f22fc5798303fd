import "server-only";
import type { Scope } from "@/lib/access/scope";
import { type MonthKey, monthEnd } from "@/lib/time/local-month";
import { catalogue, type KpiId } from "./catalogue";
import { getBacklogs } from "./fact-queries";
import { type Facts, sliceFacts } from "./facts";
import { readFigureFacts } from "./figure-queries";
import { listWholeMonths } from "./kpi/case-queries";
import { isOfOneInstant } from "./kpi/divisions";
import { factKind } from "./kpi/fact-kinds";
import { instantOf, listUntouched } from "./kpi/instant-queries";
import type { Sources } from "./kpi/queries";
import { noFacts } from "./no-facts";
import { once } from "./once";

interface Org {
  id: string;
  timeZone: string;
}

/** What each figure is computed from in each of some months that follow each other; what several are computed from is read once. */
export function monthFacts(
  scope: Scope,
  org: Org,
  months: readonly MonthKey[],
  now: number,
): (kpi: KpiId) => Promise<(month: MonthKey) => Facts> {
  const [from, to] = [months[0] as MonthKey, months.at(-1) as MonthKey];
  const known = new Map<string, (month: MonthKey) => Facts>();
  const readMonths = once(() => listWholeMonths(scope, org.id, { from, to }));
  return async (kpi) => {
    scope.require(catalogue[kpi].permission, org.id);
    const kind = isOfOneInstant(kpi) ? kpi : factKind(kpi);
    const read = known.get(kind) ?? (await readMonthFacts(scope, org, { kpi, from, to, months, readMonths }, now));
    known.set(kind, read);
    return read;
  };
}

interface MonthsAsked {
  kpi: KpiId;
  from: MonthKey;
  to: MonthKey;
  months: readonly MonthKey[];
  readMonths: Sources["readMonths"];
}

/** What is known for one instant is asked for the end of each. */
async function readMonthFacts(
  scope: Scope,
  org: Org,
  { kpi, from, to, months, readMonths }: MonthsAsked,
  now: number,
): Promise<(month: MonthKey) => Facts> {
  if (!isOfOneInstant(kpi)) {
    const facts = await readFigureFacts(scope, org, { kpi, from, to }, now, readMonths);
    return (month) => sliceFacts(facts, { from: month, to: month });
  }
  const endOf = (month: MonthKey) => Math.min(now, monthEnd(month, org.timeZone));
  const instants = months.map((month) => instantOf(month, endOf(month), now));
  const ofMonth = <Row extends { at: Date }>(rows: Row[] | null, month: MonthKey) =>
    rows?.filter(({ at }) => at.getTime() === endOf(month)) ?? null;
  if (kpi === "cases.backlog_age") {
    const backlogs = await getBacklogs(scope, org.id, instants);
    return (month) => ({ ...noFacts, backlog: ofMonth(backlogs, month) });
  }
  const rows = await listUntouched(scope, org.id, instants);
  return (month) => ({ ...noFacts, untouched: ofMonth(rows, month) ?? [] });
}
