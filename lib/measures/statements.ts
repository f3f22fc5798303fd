import { formatLocalMonth, formatNumber } from "@/lib/format";
import { meetsPromise } from "@/lib/sla/attainment";
import type { Chart } from "./charts";
import type { Dashboard } from "./dashboard";
import { capitalised, formatValue } from "./format-measure";
import type { Sentence, Words } from "./sentences";

interface Told {
  dashboard: Dashboard;
  words: Words;
  serviceName: (key: string) => string;
}

/** What a chart shows as its title; without anything to say, what it is about. */
export function statementOf(chart: Chart, told: Told): Sentence {
  const plain = { key: `chart.${chart.id}`, values: { kind: told.words.time } };
  return statements[chart.id](chart, told) ?? plain;
}

const statements: Record<Chart["id"], (chart: Chart, told: Told) => Sentence | null> = {
  attainment: keptMonths,
  attainmentByPriority: (chart, { words }) => {
    const lowest = lowestOf(chart);
    const values = lowest && { priority: lowest.key, share: formatValue(lowest.value, "share", words.lang) };
    return values && { key: "chart.lowestPriority", values };
  },
  attainmentByService: (chart, { words, serviceName }) => {
    const lowest = lowestOf(chart);
    const values = lowest && {
      service: serviceName(lowest.key),
      share: formatValue(lowest.value, "share", words.lang),
    };
    return values && { key: "chart.lowestService", values };
  },
  breaches: mostBreaches,
  flow: (_chart, { dashboard, words }) => {
    const opened = dashboard.figures.opened.measure.n;
    const resolved = dashboard.figures.resolved.measure.n;
    if (opened === 0 && resolved === 0) return null;
    const values = { opened: formatNumber(opened, words.lang), resolved: formatNumber(resolved, words.lang) };
    return { key: "chart.openedAndResolved", values };
  },
  durations: (chart, { dashboard, words }) => {
    const { openMonth } = dashboard.view.period;
    const last = chart.rows.findLast(({ key, cells }) => key !== openMonth && cells[0]?.value != null);
    const median = last?.cells[0]?.value;
    if (!last || median == null) return null;
    const values = {
      month: formatLocalMonth(last.key, words.lang),
      median: formatValue(median, chart.unit, words.lang),
      kind: words.time,
    };
    return { key: "chart.durationsLast", values };
  },
  backlogAge: (_chart, { dashboard, words }) => {
    const { numerator, denominator } = dashboard.figures.oldBacklog.measure;
    if (!denominator) return null;
    const values = { old: formatNumber(numerator ?? 0, words.lang), n: formatNumber(denominator, words.lang) };
    return { key: "chart.backlogAgeOld", values };
  },
};

/** The month that is going on has not kept anything yet. */
function keptMonths(chart: Chart, { dashboard, words }: Told): Sentence | null {
  const column = chart.columns.indexOf(dashboard.view.clock);
  const level = chart.columns.indexOf("promised");
  let kept = 0;
  let judged = 0;
  let month = "";
  for (const { key, cells } of chart.rows) {
    if (key === dashboard.view.period.openMonth) continue;
    const share = cells[column];
    const promised = cells[level]?.value;
    if (share?.value == null || promised == null) continue;
    judged += 1;
    month = key;
    const numerator = Math.round(share.value * share.n);
    if (meetsPromise({ value: share.value, numerator, denominator: share.n }, promised)) kept += 1;
  }
  if (judged === 0) return null;
  const values = { kept, judged, clock: words.clock, month: capitalised(formatLocalMonth(month, words.lang)) };
  return { key: "chart.attainmentKept", values };
}

function mostBreaches(chart: Chart, { words }: Told): Sentence | null {
  const totals = chart.rows.map(({ key, cells }) => ({
    key,
    count: cells.reduce((sum, { value }) => sum + (value ?? 0), 0),
  }));
  const most = totals.reduce((found, row) => (row.count > found.count ? row : found), { key: "", count: 0 });
  const judged = chart.rows.some(({ cells }) => cells.some(({ n }) => n > 0));
  if (!judged) return null;
  if (most.count === 0) return { key: "chart.noBreaches", values: {} };
  if (totals.length === 1 || totals.filter(({ count }) => count === most.count).length > 1) return null;
  const values = { month: formatLocalMonth(most.key, words.lang), count: formatNumber(most.count, words.lang) };
  return { key: "chart.mostBreaches", values };
}

/** The one that is lower than every other; where several share the lowest, none is singled out. */
function lowestOf(chart: Chart): { key: string; value: number } | null {
  const known = chart.rows.flatMap(({ key, cells }) =>
    cells[0]?.value == null ? [] : [{ key, value: cells[0].value }],
  );
  if (known.length < 2) return null;
  const lowest = known.reduce((found, row) => (row.value < found.value ? row : found));
  return known.filter(({ value }) => value === lowest.value).length === 1 ? lowest : null;
}
