import type { CaseFilter } from "@/lib/cases/filters";
import { noFilter } from "@/lib/cases/filters";
import type { MonthKey } from "@/lib/time/local-month";
import type { KpiId } from "../catalogue";
import { monthBefore } from "../charts-before";
import { compare, noComparison } from "../comparison";
import type { Dashboard, Figure } from "../dashboard";
import { type DrillSlice, rowsBehind } from "../drill";
import { type Facts, sliceFacts } from "../facts";
import { type CasePart, caseParts } from "../kpi/divisions";
import { type Measure, measure } from "../measure";

export const furtherFigures = ["firstContact", "response", "repeats", "notUpdated"] as const;
export type FurtherFigure = (typeof furtherFigures)[number];

/** The opened cases of one category, site or channel; "" where it was not said. */
export interface PartRow extends PartCount {
  key: string;
  /** The months it is held against; null where these are not as many, or nothing is known of them. */
  before: PartCount | null;
}

export interface PartCount {
  count: number;
  rows: CaseFilter | null;
}

export interface PartTable {
  part: CasePart;
  /** The most frequent first. */
  rows: PartRow[];
  total: number;
}

export interface ContactMonth {
  month: MonthKey;
  measure: Measure;
  rows: CaseFilter;
}

export interface CaseFigures {
  /** Null for what the viewer may not see. */
  figures: Record<FurtherFigure, Figure | null>;
  /** First contact month by month, beside the month each is held against; null where nothing is known of it. */
  contact: (ContactMonth & { before: ContactMonth | null })[];
  /** Empty for those who may not see cases. */
  parts: PartTable[];
}

interface Input {
  dashboard: Dashboard;
  /** Of the further kinds, over the months shown and those they are held against; cut to service and priority. */
  facts: Facts;
  /** Null for those who may not see cases. */
  parts: Parts | null;
  /** Of the months they are held against; null where these are not as many. */
  partsBefore: Parts | null;
}

type Parts = readonly { part: CasePart; key: string; count: number }[];

/** What the dashboard of cases shows besides the dashboard of service levels, for the same months and the same choice. */
export function caseFiguresOf({ dashboard, facts, parts, partsBefore }: Input): CaseFigures {
  const { view, previous, asOf, backlogAt } = dashboard;
  const { period, priority, service, time } = view;
  const slice: DrillSlice = { from: period.from, to: period.to, priority, service, now: asOf, backlogAt };
  const moment = { asOf, openPeriod: period.openMonth !== null };
  const current = sliceFacts(facts, { from: period.from, to: period.to });
  const before = previous && sliceFacts(facts, previous);
  const figure = (kpi: KpiId, grows = false): Figure => {
    const value = measure(kpi, current, moment);
    const isAsLong = previous?.months.length === period.months.length;
    const isComparable = before && (isAsLong || !grows) && kpi !== "cases.not_updated";
    const comparison = isComparable ? compare(value, measure(kpi, before, { asOf, openPeriod: false })) : noComparison;
    return { measure: value, comparison, promised: [], rows: rowsBehind(kpi, slice) };
  };
  const contact = (month: MonthKey): ContactMonth => ({
    month,
    measure: measure("cases.first_contact", sliceFacts(facts, { from: month, to: month }), moment),
    rows: rowsBehind("cases.first_contact", { ...slice, from: month, to: month }),
  });
  const held = partsBefore && previous && { parts: partsBefore, from: previous.from, to: previous.to };
  return {
    figures: {
      firstContact: figure("cases.first_contact"),
      response: figure(`response.median.${time}`),
      repeats: facts.repeats ? figure("cases.repeats", true) : null,
      notUpdated: facts.untouched ? figure("cases.not_updated") : null,
    },
    contact: period.months.map((month) => {
      const earlier = previous && monthBefore(month, period, previous);
      return { ...contact(month), before: earlier && previous.months.includes(earlier) ? contact(earlier) : null };
    }),
    parts: parts === null ? [] : caseParts.map((part) => partTable(part, parts, slice, held)),
  };
}

interface Held {
  parts: Parts;
  from: MonthKey;
  to: MonthKey;
}

function partTable(part: CasePart, parts: Parts, slice: DrillSlice, held: Held | null): PartTable {
  const { priority, service } = slice;
  const own = parts
    .filter((row) => row.part === part)
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  const counted = (key: string, count: number, { from, to }: { from: MonthKey; to: MonthKey }): PartCount => {
    const rows: CaseFilter = { ...noFilter, priority, service, opened: { from, to }, [part]: key };
    return { count, rows: key === "" || count === 0 ? null : rows };
  };
  const earlier = (key: string) => held?.parts.find((row) => row.part === part && row.key === key)?.count ?? 0;
  return {
    part,
    rows: own.map(({ key, count }) => {
      return { key, ...counted(key, count, slice), before: held && counted(key, earlier(key), held) };
    }),
    total: own.reduce((sum, { count }) => sum + count, 0),
  };
}
