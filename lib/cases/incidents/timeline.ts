import type { CaseEvent } from "@/lib/sla/events";
import type { StoredEvent } from "../histories";
import type { FollowUpEntry } from "./queries";

/** One line of a follow-up's timeline: an event of the case, or something noted in the follow-up. */
export type TimelineItem =
  | { kind: "event"; key: string; at: number; event: CaseEvent; who: string | null }
  | { kind: "entry"; key: string; at: number; body: string; who: string };

/** What is said between people, and the service level's own bookkeeping, is no course of events. */
const leftOut: ReadonlySet<CaseEvent["kind"]> = new Set(["message", "state_noted", "excluded", "included"]);

/** Both in the order in which they happened. Internal notes never stand here: the customer reads it. */
export function timelineOf(events: readonly StoredEvent[], entries: readonly FollowUpEntry[]): TimelineItem[] {
  const happened = events
    .filter(({ event, internal }) => !internal && !leftOut.has(event.kind))
    .map(({ seq, event, actorName }): TimelineItem => {
      return { kind: "event", key: `event-${seq}`, at: event.at, event, who: actorName ?? null };
    });
  const noted = entries.map(({ id, at, body, author }): TimelineItem => {
    return { kind: "entry", key: id, at: at.getTime(), body, who: author };
  });
  return [...happened, ...noted].toSorted((a, b) => a.at - b.at);
}
