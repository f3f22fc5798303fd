import { dayNumber, isoDateOf, startOfLocalDate } from "@/lib/time/local-date";
import type { Decision } from "./decision";

/** For how long the day of review keeps a proposal on the list. */
const reviewedDays = 60;

export interface TakenUp {
  because: "waiting" | "postponed" | "review" | "underWay";
  /** Epoch milliseconds. */
  sinceAt: number;
}

interface Seen {
  publishedAt: Date;
  /** A local date. */
  today: string;
  timeZone: string;
}

/** Whether a forum takes a published proposal up, by what was decided of it last; null where it does not. */
export function takenUp(
  decision: Pick<Decision, "outcome" | "until" | "effect"> | null,
  { publishedAt, today, timeZone }: Seen,
): TakenUp | null {
  if (!decision) return { because: "waiting", sinceAt: publishedAt.getTime() };
  const { outcome, until, effect } = decision;
  if (outcome === "rejected") return null;
  const day = outcome === "postponed" ? until : (effect?.reviewDate ?? null);
  if (day === null || day > today) return null;
  if (outcome === "approved" && today > isoDateOf(dayNumber(day) + reviewedDays)) return null;
  return { because: outcome === "postponed" ? "postponed" : "review", sinceAt: startOfLocalDate(day, timeZone) };
}

/** Whether an approved proposal is being carried out: since it was decided, until somebody says that it is done. */
export function underWay(decision: Pick<Decision, "outcome" | "at" | "done"> | null): TakenUp | null {
  if (decision?.outcome !== "approved" || decision.done) return null;
  return { because: "underWay", sinceAt: decision.at.getTime() };
}
