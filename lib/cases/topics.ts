import type { CaseEventKind } from "@/lib/sla/events";
import { type DraftEvent, isInternal } from "./draft";

/** What other systems can ask to be told of, and the events that are told under each name. */
const told = {
  "case.opened": ["opened"],
  "case.message": ["message"],
  "case.assigned": ["assigned"],
  "case.rated": ["priority_changed", "service_changed"],
  "case.waiting": ["waiting_started", "waiting_ended"],
  "case.escalated": ["escalated"],
  "case.resolved": ["resolved"],
  "case.reopened": ["reopened"],
  "case.closed": ["closed"],
} as const satisfies Record<string, readonly CaseEventKind[]>;

export type Topic = keyof typeof told;
export const topics = Object.keys(told) as Topic[];

/** Null for what is not told: internal notes, and what only this portal reckons with. */
export function topicOf(draft: DraftEvent): Topic | null {
  if (isInternal(draft)) return null;
  const { kind } = draft.event;
  return topics.find((topic) => (told[topic] as readonly CaseEventKind[]).includes(kind)) ?? null;
}
