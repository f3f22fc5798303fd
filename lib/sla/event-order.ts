import type { CaseEvent, CaseEventKind } from "./events";
import type { CaseState } from "./outcome";

/**
 * Order of kinds that share an instant. Exports are often stamped to the minute, so ties are ordinary, and the answer
 * may not depend on which row came first.
 */
const rank = {
  opened: 0,
  service_changed: 1,
  priority_changed: 2,
  assigned: 3,
  escalated: 3,
  state_noted: 3,
  message: 3,
  security_marked: 3,
  security_unmarked: 3,
  first_response: 4,
  waiting_started: 6,
  waiting_ended: 7,
  resolved: 8,
  closed: 9,
  reopened: 10,
  excluded: 11,
  included: 12,
} as const satisfies Record<CaseEventKind, number>;

/** Events by time, those of one instant in an order that arrival cannot change. */
export function inOrder(events: readonly CaseEvent[]): readonly CaseEvent[] {
  for (let index = 1; index < events.length; index += 1) {
    const previous = events[index - 1] as CaseEvent;
    const event = events[index] as CaseEvent;
    if (previous.at > event.at || (previous.at === event.at && compare(previous, event, "open") > 0)) {
      return events.toSorted((a, b) => a.at - b.at || compare(a, b, "open"));
    }
  }
  return events;
}

/**
 * Orders events of one instant for the state the case was in before it. A waiting case ends its wait before it starts
 * the next (a change of party); any other starts and ends a wait of no length. A resolved case is reopened first; an
 * open one is resolved before it is reopened.
 */
export function inOrderFrom(state: CaseState, simultaneous: readonly CaseEvent[]): readonly CaseEvent[] {
  return simultaneous.toSorted((a, b) => compare(a, b, state));
}

function compare(a: CaseEvent, b: CaseEvent, state: CaseState): number {
  const difference = rankFrom(state, a.kind) - rankFrom(state, b.kind);
  if (difference !== 0) return difference;
  const textA = payload(a);
  const textB = payload(b);
  return textA < textB ? -1 : textA > textB ? 1 : 0;
}

function rankFrom(state: CaseState, kind: CaseEventKind): number {
  if (state === "waiting" && kind === "waiting_ended") return 5;
  if ((state === "resolved" || state === "closed") && kind === "reopened") return 5;
  return rank[kind];
}

/** Tells two events of one kind and instant apart. The more urgent priority comes last, because the last one holds. */
function payload(event: CaseEvent): string {
  switch (event.kind) {
    case "opened":
      return `${event.priority}|${event.service}`;
    case "priority_changed":
      return String(9 - event.priority);
    case "service_changed":
      return event.service;
    case "waiting_started":
      return event.reason;
    case "excluded":
      return `${event.clock ?? ""}|${event.reason}`;
    case "included":
      return event.clock ?? "";
    default:
      return "";
  }
}
