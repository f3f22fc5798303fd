import { attainment, meetsPromise } from "@/lib/sla/attainment";
import type { MonthKey } from "@/lib/time/local-month";

/** What is known of one customer; null for what the viewer may not see there, or what there is none of. */
export interface Standing {
  orgId: string;
  /** Resolution clocks due in the last whole month. */
  level: { month: MonthKey; met: number; breached: number; promised: number | null } | null;
  /** Resolution clocks that run and are late now. */
  late: number | null;
  /** Cases of priority 1 and 2 that are not resolved. */
  urgent: number | null;
  escalated: number | null;
  /** Answers about the last three whole months. */
  opinion: { answered: number; satisfied: number; target: number | null } | null;
  /** Price questions without an answer. */
  questions: { open: number; oldestDays: number } | null;
}

export const reasonKinds = ["escalated", "urgent", "level", "late", "opinion", "questions"] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export interface Reason {
  kind: ReasonKind;
  /** Points: how much it says that somebody has to act. */
  weight: number;
  count: number;
  /** Of level and opinion: what was reached and what was to be reached; of level also the month. */
  share?: number;
  target?: number;
  month?: MonthKey;
  /** Of questions: whole days that the oldest has waited. */
  days?: number;
}

export interface Attention {
  orgId: string;
  /** The weights together; 0 asks for nothing. */
  weight: number;
  /** The heaviest first. */
  reasons: Reason[];
}

/** Answers that make an opinion tellable, and days that a price question may wait. */
const fewestAnswers = 5;
const patientDays = 5;

/**
 * Who needs attention, the most first. Each escalation weighs 30, each open case of priority 1 or 2 weighs 20; a promise missed
 * last month 20 and 2 more for each percentage point below; each clock that is late now 1, at most 20; satisfaction below
 * the target 10 and 1 for each point; a price question that has waited more than five days 10 and 1 for each day, at most 30.
 */
export function rankAttention(standings: readonly Standing[]): Attention[] {
  const ranked = standings.map((standing) => {
    const reasons = reasonsOf(standing).toSorted((a, b) => b.weight - a.weight || order(a.kind) - order(b.kind));
    return { orgId: standing.orgId, reasons, weight: reasons.reduce((sum, { weight }) => sum + weight, 0) };
  });
  return ranked.toSorted((a, b) => b.weight - a.weight);
}

const order = (kind: ReasonKind) => reasonKinds.indexOf(kind);

function reasonsOf({ escalated, urgent, level, late, opinion, questions }: Standing): Reason[] {
  const reasons: Reason[] = [];
  if (escalated) reasons.push({ kind: "escalated", weight: 30 * escalated, count: escalated });
  if (urgent) reasons.push({ kind: "urgent", weight: 20 * urgent, count: urgent });
  if (level) reasons.push(...missedLevel(level));
  if (late) reasons.push({ kind: "late", weight: Math.min(20, late), count: late });
  if (opinion) reasons.push(...missedOpinion(opinion));
  if (questions && questions.open > 0 && questions.oldestDays > patientDays) {
    const { open: count, oldestDays: days } = questions;
    reasons.push({ kind: "questions", weight: Math.min(30, 10 + days - patientDays), count, days });
  }
  return reasons;
}

function missedLevel({ month, met, breached, promised }: NonNullable<Standing["level"]>): Reason[] {
  const share = attainment(met, breached);
  if (share.value === null || promised === null || meetsPromise(share, promised) !== false) return [];
  const points = (promised - share.value) * 100;
  return [{ kind: "level", weight: 20 + 2 * points, count: breached, share: share.value, target: promised, month }];
}

function missedOpinion({ answered, satisfied, target }: NonNullable<Standing["opinion"]>): Reason[] {
  const share = attainment(satisfied, answered - satisfied);
  if (answered < fewestAnswers || share.value === null || target === null) return [];
  if (meetsPromise(share, target) !== false) return [];
  const points = (target - share.value) * 100;
  return [{ kind: "opinion", weight: 10 + points, count: answered, share: share.value, target }];
}
