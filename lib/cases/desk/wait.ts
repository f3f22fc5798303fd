import { inOrder } from "@/lib/sla/event-order";
import type { CaseEvent } from "@/lib/sla/events";

export type WaitStart = Extract<CaseEvent, { kind: "waiting_started" }>;

/** What a waiting case waits for: what was said when its last wait began. */
export function waitOf(events: readonly CaseEvent[]): WaitStart | null {
  return inOrder(events).findLast((event) => event.kind === "waiting_started") ?? null;
}

export type ContactDay = "overdue" | "today" | "later";

/** How the day of next contact lies to today; both are local dates. */
export function contactDay(nextContact: string, today: string): ContactDay {
  if (nextContact < today) return "overdue";
  return nextContact === today ? "today" : "later";
}
