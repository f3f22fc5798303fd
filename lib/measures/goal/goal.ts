import type { MonthKey } from "@/lib/time/local-month";
import { type TargetVersion, targetIn, type Verdict, verdictOf } from "../custom/followed";

/** What satisfaction is held against in a month, and who set it. */
export interface Goal {
  share: number;
  /** Between the goal and this somebody is warned; a survey has none. */
  threshold: number | null;
  source: "decided" | "survey";
  /** The month a decision holds from; null for the survey's, which holds until something is decided. */
  since: MonthKey | null;
}

export type GoalOf = (month: MonthKey) => Goal | null;

export type DecidedVersion = Pick<TargetVersion, "validFrom" | "target" | "threshold" | "createdAt">;

/** What the customer has decided comes before what the survey is set to, in the months the decision holds. */
export function goalOf(month: MonthKey, decided: readonly DecidedVersion[], ofSurvey: number | null): Goal | null {
  const version = targetIn(month, decided);
  if (version && version.target !== null) {
    const { target, threshold, validFrom } = version;
    return { share: target, threshold, source: "decided", since: validFrom };
  }
  return ofSurvey === null ? null : { share: ofSurvey, threshold: null, source: "survey", since: null };
}

/** How a share stands against its goal. */
export function againstGoal(value: number | null, goal: Goal | null): Verdict {
  return verdictOf(value, goal && { target: goal.share, threshold: goal.threshold }, "up");
}
