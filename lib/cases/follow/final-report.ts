import type { CaseEvent } from "@/lib/sla/events";

interface Told {
  seq: number;
  event: CaseEvent;
  text?: string;
  internal: boolean;
  actorName?: string;
}

/** What the ServiceDesk says about a solution. Without words, where it has written none. */
export interface FinalReport {
  /** The event it stands in, whose files belong to it. */
  seq: number;
  /** Epoch milliseconds. */
  at: number;
  text: string | null;
  by: string | null;
}

/**
 * The final report of a case whose resolution at `resolvedAt` still stands: the outward message of the same instant, or
 * what stands with the resolution itself. Null while it is not resolved.
 */
export function finalReportOf(events: readonly Told[], resolvedAt: number | null): FinalReport | null {
  if (resolvedAt === null) return null;
  const then = events.filter(({ event }) => event.at === resolvedAt);
  const resolution = then.findLast(({ event }) => event.kind === "resolved");
  if (!resolution) return null;
  const message = then.findLast(
    ({ event, internal, text }) => event.kind === "message" && event.direction === "out" && !internal && text,
  );
  const { seq, text = null, actorName = null } = message ?? resolution;
  return { seq, at: resolvedAt, text, by: actorName ?? resolution.actorName ?? null };
}
