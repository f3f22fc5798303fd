import { inOrder } from "@/lib/sla/event-order";
import type { CaseEvent, WaitReason } from "@/lib/sla/events";

export type WaitStart = Extract<CaseEvent, { kind: "waiting_started" }>;

/** What a waiting case waits for: what was said when its last wait began. */
export function waitOf(events: readonly CaseEvent[]): WaitStart | null {
  return inOrder(events).findLast((event) => event.kind === "waiting_started") ?? null;
}

/** The local date by which the supplier gets in touch about a case that waits for somebody other than its customer. */
export function promisedContact(events: readonly CaseEvent[], waitsFor: WaitReason | null): string | null {
  if (waitsFor === null || waitsFor === "customer") return null;
  return waitOf(events)?.nextContact ?? null;
}

export type ContactDay = "overdue" | "today" | "later";

/** How the day of next contact lies to today; both are local dates. */
export function contactDay(nextContact: string, today: string): ContactDay {
  if (nextContact < today) return "overdue";
  return nextContact === today ? "today" : "later";
}
