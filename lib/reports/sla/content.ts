import * as z from "zod";
import type { Dashboard, FigureId } from "@/lib/measures/dashboard";
import type { DashboardPage } from "@/lib/measures/queries";
import type { ClockName } from "@/lib/sla/events";
import type { ServiceCredit } from "@/lib/sla/service-credit";
import type { ReportAvailability } from "./availability";

/** What a report counts. Frozen as it is when published; readable by everyone who sees service levels. */
export interface ReportFigures {
  version: 1;
  /** The customer as it was called then. */
  customer: string;
  /** Epoch milliseconds of the moment the figures were true. */
  asOf: number;
  /** The month alone, exactly as the dashboard and `portal kpi` count it. */
  month: Dashboard;
  /** The year that ends with it, for the charts over time. */
  year: Dashboard;
  services: DashboardPage["services"];
  /** Null where nothing was agreed in the month. */
  credit: CreditDerivation | null;
  /** Absent from reports published before it was told. */
  availability?: ReportAvailability;
  summary: string;
  summaryBy: string;
}

export interface CreditDerivation extends ServiceCredit {
  agreement: string;
  /** Local date of the version, "2026-01-01". */
  validFrom: string;
  steps: { below: number; percent: number }[];
}

/** The figures of a report in the order in which they are told: stored, they lose theirs. */
export const reportedFigures = [
  "resolution",
  "response",
  "resolutionBreaches",
  "responseBreaches",
  "opened",
  "resolved",
  "closed",
  "backlog",
  "oldBacklog",
  "median",
  "p90",
  "reopened",
] as const satisfies readonly FigureId[];

/** What a report tells of single cases; for those who may see them. */
export interface ReportRows {
  version: 1;
  breaches: ReportBreach[];
  incidents: ReportIncident[];
  /** Of security cases, counted and not named; missing in what was frozen before there were any. */
  security?: { breaches: number; incidents: number };
}

/** One promise that was not kept. Instants are epoch milliseconds. */
export interface ReportBreach {
  caseId: string;
  reference: string;
  title: string;
  service: string;
  priority: number;
  clock: ClockName;
  cycle: number;
  dueAt: number;
  /** Null while it still runs, late. */
  stoppedAt: number | null;
  targetMs: number;
  /** Business time used; null while it runs, since what is stored of it is as old as the case's last event. */
  workedMs: number | null;
  comment: string;
  commentBy: string;
}

export interface ReportIncident {
  reference: string;
  title: string;
  service: string;
  priority: number;
  openedAt: number;
  resolvedAt: number | null;
  isClosed: boolean;
  cause: string;
  effect: string;
  actions: { body: string; owner: string; dueOn: string; isDone: boolean }[];
}

const told = z.object({ version: z.literal(1) }).loose();

/** What was frozen, as it was written; the hash beside it says that it still is. */
export const frozenFigures = told.transform((value) => value as unknown as ReportFigures);
export const frozenRows = told.transform((value) => value as unknown as ReportRows);

/** The text that is hashed: keys in order, so that storing as jsonb changes nothing. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  const pairs = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalText(inner)}`).join(",")}}`;
}

/** How a breach is named among the comments. */
export function breachKey({ caseId, clock, cycle }: { caseId: string; clock: string; cycle: number }): string {
  return `${caseId} ${clock} ${cycle}`;
}
