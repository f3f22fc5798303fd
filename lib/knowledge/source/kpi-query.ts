import { kpiKeyPattern } from "./field-values";

/** Which live KPI a document draws: whole months, both ends included, local to the customer. */
export interface KpiQuery {
  readonly kpi: string;
  /** `2026-08`. */
  readonly from: string;
  readonly to: string;
  readonly by: KpiBy | null;
}

/** What a KPI is divided by in a table. */
export const kpiDivisions = ["month", "priority", "service"] as const;
export type KpiBy = (typeof kpiDivisions)[number];

const monthPattern = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** The attributes of `Figure` or `KpiTable` as a query, or null when they ask for nothing that can be answered. */
export function kpiQueryOf(given: Readonly<Record<string, string | undefined>>): KpiQuery | null {
  const { kpi = "", from = "", to = from, by } = given;
  if (!kpiKeyPattern.test(kpi) || !monthPattern.test(from) || !monthPattern.test(to) || to < from) return null;
  const division = by === undefined ? null : kpiDivisions.find((known) => known === by);
  return division === undefined ? null : { kpi, from, to, by: division };
}

/** `kpi|from|to|by`, the name a figure goes by between the document and whoever measures it. */
export function kpiQueryKey({ kpi, from, to, by }: KpiQuery): string {
  return [kpi, from, to, by ?? ""].join("|");
}

/** The query that `kpiQueryKey` wrote, or null. */
export function readKpiQueryKey(key: string): KpiQuery | null {
  const [kpi, from, to, by, ...rest] = key.split("|");
  return rest.length > 0 ? null : kpiQueryOf({ kpi, from, to, by: by || undefined });
}

/** What was measured, worded for the reader's language by whoever measured it. */
export interface FigureValue {
  /** The KPI's name: `Lösta i tid`. */
  readonly name: string;
  /** With its unit: `97,4 %`; a dash where there was nothing to measure. */
  readonly value: string;
  /** The period in words: `augusti–oktober 2026`. */
  readonly period: string;
  /** What was counted and left out, in a sentence. */
  readonly note: string | null;
  /** By the division asked for, in order; empty without one. */
  readonly rows: readonly { readonly label: string; readonly value: string; readonly population: string }[];
  /** Where the rows behind the figure are listed. */
  readonly href: string | null;
}
