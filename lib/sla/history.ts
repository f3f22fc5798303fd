import { inOrder, inOrderFrom } from "./event-order";
import type { CaseEvent, ClockName, Priority, WaitReason } from "./events";
import type { CaseMilestones, CaseState } from "./outcome";

/** A stretch in one state; `reason` is set when the case waits. */
export type Phase = { from: number; to: number; state: CaseState; reason: WaitReason | null };

/** Priority and service from an instant on. */
export type Rating = { at: number; priority: Priority; service: string };

/** A case's life up to `now`, before any agreement is applied. */
export type CaseHistory = CaseMilestones & {
  now: number;
  phases: Phase[];
  ratings: Rating[];
  excluded: Record<ClockName, string | null>;
};

type Opened = Extract<CaseEvent, { kind: "opened" }>;

/**
 * Reads events up to and including `now`; later ones have not happened yet. Whatever is stamped before the opening is
 * taken to happen at the opening. Throws RangeError when there is no opening by then.
 */
export function readHistory(events: readonly CaseEvent[], now: number): CaseHistory {
  const ordered = inOrder(events);
  const openedIndex = ordered.findIndex((event) => event.kind === "opened");
  const opened = ordered[openedIndex] as Opened | undefined;
  if (!opened || opened.at > now) throw new RangeError("The case has no opened event by this time.");

  const history = startingWith(opened, now);
  let index = 0;
  while (index < ordered.length) {
    const at = Math.max((ordered[index] as CaseEvent).at, opened.at);
    if (at > now) break;
    let end = index + 1;
    while (end < ordered.length && Math.max((ordered[end] as CaseEvent).at, opened.at) === at) end += 1;
    if (end === index + 1) apply(history, ordered[index] as CaseEvent, at);
    else for (const event of inOrderFrom(history.state, ordered.slice(index, end))) apply(history, event, at);
    index = end;
  }
  closePhase(history, now);
  return history;
}

/** Priority and service in force at an instant. */
export function ratingAt(history: CaseHistory, instant: number): Rating {
  const { ratings } = history;
  let index = ratings.length - 1;
  while (index > 0 && (ratings[index] as Rating).at > instant) index -= 1;
  return ratings[index] as Rating;
}

function startingWith(opened: Opened, now: number): CaseHistory {
  return {
    now,
    state: "open",
    openedAt: opened.at,
    firstResponseAt: null,
    resolvedAt: null,
    closedAt: null,
    firstResolvedAt: null,
    firstClosedAt: null,
    reopenCount: 0,
    phases: [{ from: opened.at, to: now, state: "open", reason: null }],
    ratings: [{ at: opened.at, priority: opened.priority, service: opened.service }],
    excluded: { response: null, resolution: null },
  };
}

function apply(history: CaseHistory, event: CaseEvent, at: number): void {
  const active = history.state === "open" || history.state === "waiting";
  switch (event.kind) {
    case "first_response":
      history.firstResponseAt ??= at;
      return;
    case "priority_changed":
      history.ratings.push({ at, priority: event.priority, service: ratingAt(history, at).service });
      return;
    case "service_changed":
      history.ratings.push({ at, priority: ratingAt(history, at).priority, service: event.service });
      return;
    case "waiting_started":
      if (active) enter(history, "waiting", at, event.reason);
      return;
    case "waiting_ended":
      if (history.state === "waiting") enter(history, "open", at, null);
      return;
    case "resolved":
      if (!active) return;
      history.resolvedAt = at;
      history.firstResolvedAt ??= at;
      enter(history, "resolved", at, null);
      return;
    case "closed":
      if (history.state === "closed") return;
      history.closedAt = at;
      history.firstClosedAt ??= at;
      enter(history, "closed", at, null);
      return;
    case "reopened":
      if (active) return;
      history.resolvedAt = null;
      history.closedAt = null;
      history.reopenCount += 1;
      enter(history, "open", at, null);
      return;
    case "excluded":
      if (event.clock !== "resolution") history.excluded.response = event.reason;
      if (event.clock !== "response") history.excluded.resolution = event.reason;
      return;
    case "included":
      if (event.clock !== "resolution") history.excluded.response = null;
      if (event.clock !== "response") history.excluded.resolution = null;
      return;
  }
}

function enter(history: CaseHistory, state: CaseState, at: number, reason: WaitReason | null): void {
  closePhase(history, at);
  history.state = state;
  history.phases.push({ from: at, to: history.now, state, reason });
}

function closePhase(history: CaseHistory, at: number): void {
  const phase = history.phases[history.phases.length - 1];
  if (phase) phase.to = at;
}
