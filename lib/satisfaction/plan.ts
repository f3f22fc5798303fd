import { isStillAsked, sendAtOf } from "./invitation";
import { isSampled } from "./sampling";
import type { SurveySettings } from "./settings";
import { isSurveyed } from "./surveyed";

const dayMs = 86_400_000;

/** A closing that somebody could be asked about. */
export interface Closing {
  caseId: string;
  requesterId: string | null;
  /** Epoch milliseconds. */
  closedAt: number;
  resolvedAt: number | null;
}

export interface Planned {
  caseId: string;
  personId: string;
  closedAt: number;
  sendAt: number;
}

/**
 * Which of these closings are asked about, and when: recent ones of the sampled share, and nobody twice within the
 * quarantine. `lastAsked` says when each person was, or will be, asked last (epoch milliseconds); it is not changed.
 */
export function planned(
  closings: readonly Closing[],
  settings: SurveySettings,
  lastAsked: ReadonlyMap<string, number>,
  now: number,
): Planned[] {
  const asked = new Map(lastAsked);
  const plans: Planned[] = [];
  for (const { caseId, requesterId, closedAt, resolvedAt } of closings.toSorted((a, b) => a.closedAt - b.closedAt)) {
    if (requesterId === null || !isSurveyed({ requesterId, resolvedAt }) || !isStillAsked(closedAt, now)) continue;
    if (!isSampled(`${caseId} ${closedAt}`, settings.share)) continue;
    const sendAt = sendAtOf(closedAt, settings);
    const last = asked.get(requesterId);
    if (last !== undefined && Math.abs(sendAt - last) < settings.quarantineDays * dayMs) continue;
    asked.set(requesterId, sendAt);
    plans.push({ caseId, personId: requesterId, closedAt, sendAt });
  }
  return plans;
}
