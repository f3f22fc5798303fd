import type { CaseEvent } from "@/lib/sla/events";

/** One event with what is told about it beside the facts the clocks read. */
export interface DraftEvent {
  event: CaseEvent;
  text?: string;
  actorName?: string;
  actorId?: string;
}

/** Only messages can be for the supplier's staff alone: what moves a clock is seen by everyone whom the clock concerns. */
export function isInternal({ event }: DraftEvent): boolean {
  return event.kind === "message" && event.internal;
}

/**
 * A case as somebody hands it in: its description, and what has happened to it. Everything else (state, times, months,
 * clocks) is folded from the events. With an `externalKey` the case is known again: a second time updates it.
 */
export interface CaseDraft {
  /** "portal", or the name of an import profile. */
  source: string;
  externalKey?: string;
  sourceDigest?: string;
  title: string;
  description?: string;
  kind?: string;
  channel?: string;
  category?: string | null;
  subcategory?: string | null;
  siteKey?: string | null;
  requesterId?: string | null;
  requesterName?: string | null;
  assignedGroup?: string | null;
  assignee?: string | null;
  attributes?: Record<string, string>;
  /** For the security officers alone, from its first moment. */
  isSecurity?: true;
  events: readonly DraftEvent[];
}
