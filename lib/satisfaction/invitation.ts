import type { SurveySettings } from "./settings";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The instants of an invitation, epoch milliseconds; its state is told by them and stored nowhere else. */
export interface InvitationTimes {
  sentAt: number | null;
  openedAt: number | null;
  answeredAt: number | null;
  /** Null until it is sent. */
  expiresAt: number | null;
  supersededAt: number | null;
}

const invitationStates = ["planned", "sent", "opened", "answered", "expired", "superseded"] as const;
type InvitationState = (typeof invitationStates)[number];

/**
 * What an invitation is at `now` (epoch milliseconds). An answer stays an answer, also when the case is reopened after it;
 * what was not answered by then is superseded.
 */
export function stateOf(times: InvitationTimes, now: number): InvitationState {
  const { sentAt, openedAt, answeredAt, expiresAt, supersededAt } = times;
  if (answeredAt !== null) return "answered";
  if (supersededAt !== null) return "superseded";
  if (sentAt === null) return "planned";
  if (expiresAt !== null && expiresAt <= now) return "expired";
  return openedAt === null ? "sent" : "opened";
}

/** Whether a score may be given, or given anew, at `now`: while the invitation is open, and some days after the answer. */
export function mayAnswer(times: InvitationTimes, { changeDays }: Pick<SurveySettings, "changeDays">, now: number) {
  const state = stateOf(times, now);
  if (state === "sent" || state === "opened") return true;
  return state === "answered" && now < changeableUntil(times.answeredAt as number, changeDays);
}

/** The instant from which an answer stands for good, epoch milliseconds. */
export function changeableUntil(answeredAt: number, changeDays: number): number {
  return answeredAt + changeDays * dayMs;
}

export function sendAtOf(closedAt: number, { delayHours }: Pick<SurveySettings, "delayHours">): number {
  return closedAt + delayHours * hourMs;
}

export function expiresAtOf(sentAt: number, { daysOpen }: Pick<SurveySettings, "daysOpen">): number {
  return sentAt + daysOpen * dayMs;
}

/** What was closed longer ago when the portal came to know it is history, and nobody is asked about it. */
const stillAskedMs = 7 * dayMs;

export function isStillAsked(closedAt: number, now: number): boolean {
  return closedAt > now - stillAskedMs && closedAt <= now;
}

/** A score that asks why. */
export const isLow = (score: number): boolean => score <= 2;
/** A score that counts as satisfied. */
export const isSatisfied = (score: number): boolean => score >= 4;

export const scores = [1, 2, 3, 4, 5] as const;
export const reasons = ["slow", "unsolved", "unclear", "treatment", "other"] as const;
export type SurveyReason = (typeof reasons)[number];
