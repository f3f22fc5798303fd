import type { Period } from "@/lib/measures/periods";
import type { NamedProposal } from "@/lib/measures/proposals/decided-queries";
import { type EffectReason, type EffectRow, reviewWindow, type Window } from "@/lib/measures/proposals/effect";
import {
  decisionRows,
  newestDecisions,
  type ProposalRecord,
  type StatedKpi,
  type Verdict,
  waitsAt,
} from "@/lib/measures/proposals/record";
import { monthEnd } from "@/lib/time/local-month";

/** How an effect stands: told, yet to be told, or left untold with a reason. Of a decision that another came after, nothing is told. */
export type EffectStanding = "reached" | "missed" | "not_yet" | "unstated" | "superseded" | EffectReason;

export interface DecidedRow {
  id: string;
  key: string;
  title: string;
  outcome: Verdict;
  at: number;
  tookMs: number;
  stated: StatedKpi | null;
  window: Window | null;
  effect: EffectRow | null;
  standing: EffectStanding;
}

export interface DecidedList {
  rows: DecidedRow[];
  /** Decided too, and addressed to others than the viewer: counted and not named. */
  hidden: number;
  waiting: { id: string; key: string; title: string; since: number; until: string | null }[];
  hiddenWaiting: number;
}

interface Input {
  records: readonly ProposalRecord[];
  named: readonly NamedProposal[];
  effects: readonly EffectRow[];
  period: Period;
  zone: string;
  now: number;
}

/** The very proposals that the figures of a period count, as far as the viewer may read them. */
export function decidedList({ records, named, effects, period, zone, now }: Input): DecidedList {
  const nameOf = new Map(named.map((one) => [one.id, one]));
  const inPeriod = decisionRows(records, zone).filter(({ month }) => month >= period.from && month <= period.to);
  const reviewed = effects.filter(({ month }) => month >= period.from && month <= period.to);
  const own = newestDecisions(inPeriod).filter(({ outcome }) => outcome !== "postponed");
  const counted = new Set([...own, ...reviewed].map(({ proposal }) => proposal));
  const rows = records.flatMap((record): DecidedRow[] => {
    const name = nameOf.get(record.id);
    if (!name || !counted.has(record.id)) return [];
    // The decision that the period counts, whatever came after; of one that is here for its review, the one reviewed.
    const number = own.find(({ proposal }) => proposal === record.id)?.number;
    const newest = record.decisions.at(-1);
    const decision = number === undefined ? newest : record.decisions.find((one) => one.number === number);
    if (!decision || decision.outcome === "postponed") return [];
    const { outcome, at, publishedAt, effect: stated } = decision;
    const isNewest = decision === newest;
    const effect = (isNewest && effects.find(({ proposal }) => proposal === record.id)) || null;
    const window = stated && reviewWindow(stated);
    const row = { id: record.id, key: name.key, title: name.title, outcome, at, tookMs: at - publishedAt };
    return [{ ...row, stated, window, effect, standing: isNewest ? standingOf(effect, window) : "superseded" }];
  });
  const end = Math.min(now, monthEnd(period.to, zone));
  const waits = records.filter((record) => waitsAt(record, end));
  const waiting = waits.flatMap(({ id, publishedAt, decisions }) => {
    const name = nameOf.get(id);
    // As it was seen then: what was postponed since was not yet so.
    const isPostponed = decisions.at(-1)?.outcome === "postponed" && (decisions.at(-1)?.at ?? 0) < end;
    const until = isPostponed ? (name?.until ?? null) : null;
    return name ? [{ id, key: name.key, title: name.title, since: publishedAt ?? end, until }] : [];
  });
  return {
    rows: rows.toSorted((a, b) => b.at - a.at),
    hidden: counted.size - rows.length,
    waiting: waiting.toSorted((a, b) => a.since - b.since),
    hiddenWaiting: waits.length - waiting.length,
  };
}

function standingOf(effect: EffectRow | null, window: Window | null): EffectStanding {
  if (effect) return effect.reason ?? (effect.reached ? "reached" : "missed");
  return window ? "not_yet" : "unstated";
}
