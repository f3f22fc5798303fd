import { kpiKeyPattern } from "./field-values";

/** Which live KPI a document draws: whole months, both ends included, local to the customer. */
export interface KpiQuery {
  readonly kpi: string;
  /** `2026-08`. */
  readonly from: string;
  readonly to: string;
  readonly by: KpiBy | null;
  /** As the months were closed, and nothing where they are not; left out: as it is counted now. */
  readonly frozen?: true;
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

/** What `Kpi` may show: a month as it is counted now or as it was closed, alone or with the year up to it as a line. */
export const kpiValues = ["live", "frozen"] as const;
export const kpiCharts = ["year"] as const;

/** The attributes of `Kpi` as a query, or null when they ask for nothing that can be answered. With a line it takes the twelve months up to its own. */
export function kpiEmbedOf(given: Readonly<Record<string, string | undefined>>): KpiQuery | null {
  const { id, month = "", value, chart } = given;
  const query = kpiQueryOf({ kpi: id, from: month, by: chart === "year" ? "month" : undefined });
  if (!query) return null;
  const from = chart === "year" ? elevenBefore(month) : month;
  return { ...query, from, ...(value === "frozen" && { frozen: true as const }) };
}

function elevenBefore(month: string): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 12;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** `kpi|from|to|by`, with `|frozen` after it for what is shown as it was closed: the name a figure goes by between the document and whoever measures it. */
export function kpiQueryKey({ kpi, from, to, by, frozen }: KpiQuery): string {
  return [kpi, from, to, by ?? "", ...(frozen ? ["frozen"] : [])].join("|");
}

/** The query that `kpiQueryKey` wrote, or null. */
export function readKpiQueryKey(key: string): KpiQuery | null {
  const [kpi, from, to, by, frozen, ...rest] = key.split("|");
  if (rest.length > 0 || (frozen !== undefined && frozen !== "frozen")) return null;
  const query = kpiQueryOf({ kpi, from, to, by: by || undefined });
  return query && frozen ? { ...query, frozen: true } : query;
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
  readonly rows: readonly {
    readonly label: string;
    readonly value: string;
    readonly population: string;
    /** The number itself, for a line; null without data, left out where no line is drawn. */
    readonly number?: number | null;
  }[];
  /** Where the rows behind the figure are listed. */
  readonly href: string | null;
}
