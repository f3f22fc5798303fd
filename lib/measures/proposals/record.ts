import type { StatedEffect } from "@/lib/knowledge/source/document-meta";
import { type MonthKey, monthAt } from "@/lib/time/local-month";

/** What a forum may say of a proposal. A postponed one is not decided. */
export const outcomes = ["approved", "rejected", "postponed"] as const;
export type Outcome = (typeof outcomes)[number];
export type Verdict = Exclude<Outcome, "postponed">;

export const decidingForums = ["operative", "tactical", "strategic"] as const;
export type DecidingForum = (typeof decidingForums)[number];

/** The figure that is to move, its target and its windows, as they stood in the text that was decided on. */
export type StatedKpi = NonNullable<StatedEffect["kpi"]>;

export interface DecisionRecord {
  /** 1, 2, 3 … of the proposal; the newest counts. */
  number: number;
  outcome: Outcome;
  /** Epoch milliseconds. */
  at: number;
  /** When the proposal had been published for the first time. */
  publishedAt: number;
  effect: StatedKpi | null;
  /** A local date; null while it is not carried out. */
  doneOn: string | null;
}

/** A customer's proposal, without what it says. */
export interface ProposalRecord {
  id: string;
  /** Epoch milliseconds of its first publication; null for a draft. */
  publishedAt: number | null;
  archivedAt: number | null;
  /** Published now, and in the lists of those it is addressed to. */
  isOut: boolean;
  /** In their order. */
  decisions: readonly DecisionRecord[];
}

/** A decision in the month in which it was made. */
export interface DecisionRow {
  month: MonthKey;
  proposal: string;
  number: number;
  outcome: Outcome;
  /** From the first publication, calendar time. */
  tookMs: number;
}

/** Proposals that were published and not decided at the end of the month, or now while it lasts. */
export interface UndecidedRow {
  month: MonthKey;
  waiting: number;
}

export function decisionRows(records: readonly ProposalRecord[], zone: string): DecisionRow[] {
  return records.flatMap(({ id, decisions }) =>
    decisions.map(({ number, outcome, at, publishedAt }) => {
      return { month: monthAt(at, zone), proposal: id, number, outcome, tookMs: at - publishedAt };
    }),
  );
}

export function undecidedRows(
  records: readonly ProposalRecord[],
  instants: readonly { month: MonthKey; at: number }[],
): UndecidedRow[] {
  return instants.map(({ month, at }) => ({ month, waiting: records.filter((one) => waitsAt(one, at)).length }));
}

/** Whether a proposal waited for its decision at an instant, epoch milliseconds: one that was postponed waits on. */
export function waitsAt({ publishedAt, archivedAt, isOut, decisions }: ProposalRecord, at: number): boolean {
  if (publishedAt === null || publishedAt >= at) return false;
  if (archivedAt === null ? !isOut : archivedAt < at) return false;
  const last = decisions.findLast((decision) => decision.at < at);
  return !last || last.outcome === "postponed";
}

/** Of each proposal the newest of the decisions given. */
export function newestDecisions<Row extends { proposal: string; number: number }>(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const known = newest.get(row.proposal);
    if (!known || known.number < row.number) newest.set(row.proposal, row);
  }
  return [...newest.values()];
}
