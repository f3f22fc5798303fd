import { dayNumber } from "@/lib/time/local-date";

const daysAhead = 14;

export type ReviewStage = "soon" | "due";

/** How a review date stands on a local day: nothing, soon (14 days before) or due. */
export function reviewStage(reviewBy: string, today: string): ReviewStage | null {
  const left = dayNumber(reviewBy) - dayNumber(today);
  if (left > daysAhead) return null;
  return left > 0 ? "soon" : "due";
}

/** What is stored when an owner has been told, so that a night missed is made good and nobody is told twice. */
export function reminderOf(reviewBy: string, stage: ReviewStage): string {
  return `${reviewBy} ${stage}`;
}
