import type { StoredEvent } from "@/lib/cases/histories";
import type { CaseEventKind } from "@/lib/sla/events";

/** What somebody else has recorded since a page was drawn, as the agent is shown it. */
export interface News {
  seq: number;
  at: number;
  kind: CaseEventKind;
  who: string | null;
  internal: boolean;
  text: string | null;
}

export function newsOf({ seq, event, actorName, internal, text }: StoredEvent): News {
  return { seq, at: event.at, kind: event.kind, who: actorName ?? null, internal, text: text ?? null };
}
