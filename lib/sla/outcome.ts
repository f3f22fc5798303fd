import type { ClockName, Priority, WaitReason } from "./events";

export type CaseState = "open" | "waiting" | "resolved" | "closed";

/** `running-late` is a breach already: the case is open and its due time has passed. */
export type ClockResult = "met" | "breached" | "running" | "running-late" | "excluded";

/** `outside` is closed hours; `stopped` is the time between a resolution and a reopening that continues the clock. */
export type Segment =
  | { from: number; to: number; kind: "running" | "outside" | "stopped" }
  | { from: number; to: number; kind: "paused"; reason: WaitReason };

/** One promise on one case. Instants are epoch milliseconds; durations are open milliseconds of the calendar. */
export type ClockOutcome = {
  clock: ClockName;
  /** 1, then one more for every reopening that starts a new clock. */
  cycle: number;
  /** Priority and service the clock was judged by: those in force when it stopped, or now. */
  priority: Priority;
  service: string;
  agreementVersionId: string;
  calendarKey: string;
  calendarVersionId: string;
  targetMs: number;
  startedAt: number;
  /** Due time had there been no pause. */
  originalDueAt: number;
  /** Due time with the pauses so far. */
  dueAt: number;
  stoppedAt: number | null;
  workedMs: number;
  pausedMs: number;
  outcome: ClockResult;
  excludedReason: string | null;
  /** Empty unless asked for. */
  segments: Segment[];
};

/** Where a case stands and when it came there; instants in epoch milliseconds. */
export type CaseMilestones = {
  state: CaseState;
  openedAt: number;
  firstResponseAt: number | null;
  /** Resolution that still stands; null again after a reopening, and for a case that was closed without one. */
  resolvedAt: number | null;
  /** Closing that still stands; a second closing without a reopening between does not move it. */
  closedAt: number | null;
  firstResolvedAt: number | null;
  firstClosedAt: number | null;
  reopenCount: number;
};

/** What the events of a case amount to at an instant. */
export type CaseOutcome = CaseMilestones & {
  priority: Priority;
  service: string;
  clocks: ClockOutcome[];
};
