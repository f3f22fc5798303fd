import type { DraftEvent } from "@/lib/cases/draft";
import type { CaseEvent } from "@/lib/sla/events";
import { worldNow } from "./clock";

/** Who does something in a case; `id` is null for those without an account and for the portal itself. */
export interface Actor {
  name: string;
  id: string | null;
}

export interface EventLog {
  add(event: CaseEvent, by: Actor, text?: string): void;
  /** A message to the requester or from them. */
  message(direction: "in" | "out", at: number, by: Actor, text: string): void;
  /** A note that only the supplier's staff reads. */
  note(at: number, by: Actor, text: string): void;
  /** In order of time, without what lies after the present. */
  events(): DraftEvent[];
}

export function eventLog(present = worldNow): EventLog {
  const entries: DraftEvent[] = [];

  function add(event: CaseEvent, by: Actor, text?: string): void {
    entries.push({
      event,
      actorName: by.name,
      ...(by.id && { actorId: by.id }),
      ...(text && { text }),
    });
  }

  return {
    add,
    message: (direction, at, by, text) => add({ kind: "message", at, direction, internal: false }, by, text),
    note: (at, by, text) => add({ kind: "message", at, direction: "out", internal: true }, by, text),
    events: () => entries.filter(({ event }) => event.at < present).sort((a, b) => a.event.at - b.event.at),
  };
}
