import type { DraftEvent } from "@/lib/cases/draft";
import type { Priority, WaitReason } from "@/lib/sla/events";

/** Who does it, and when (epoch milliseconds). */
export interface Doing {
  at: number;
  actorId: string;
  actorName: string;
}

const by = ({ actorId, actorName }: Doing) => ({ actorId, actorName });

/** Written to the reporter. */
export function answered(doing: Doing, text: string): DraftEvent[] {
  return [{ event: { kind: "message", at: doing.at, direction: "out", internal: false }, text, ...by(doing) }];
}

/** Written for the supplier's staff alone. */
export function noted(doing: Doing, text: string): DraftEvent[] {
  return [{ event: { kind: "message", at: doing.at, direction: "out", internal: true }, text, ...by(doing) }];
}

export interface NewAssignment {
  person: { id: string; name: string } | null;
  group: string | null;
}

export function assigned(doing: Doing, { person, group }: NewAssignment): DraftEvent[] {
  const to = person?.name ?? group;
  return [
    {
      event: {
        kind: "assigned",
        at: doing.at,
        ...(to && { to }),
        ...(person && { person: person.id }),
        ...(group && { group }),
      },
      ...by(doing),
    },
  ];
}

export interface Rating {
  priority: Priority;
  service: string;
}

/** Only what differs is an event; the reason stands with the first. */
export function rated(doing: Doing, from: Rating, to: Rating, reason: string): DraftEvent[] {
  const { at } = doing;
  const changes: DraftEvent[] = [];
  if (to.service !== from.service) {
    changes.push({ event: { kind: "service_changed", at, service: to.service }, ...by(doing) });
  }
  if (to.priority !== from.priority) {
    changes.push({ event: { kind: "priority_changed", at, priority: to.priority }, ...by(doing) });
  }
  const [first, ...rest] = changes;
  return first ? [{ ...first, text: reason }, ...rest] : [];
}

export interface NewWait {
  reason: WaitReason;
  party: string;
  reference: string;
  /** A local date, or empty. */
  nextContact: string;
  /** Written to the reporter, or empty. */
  text: string;
}

/** A wait begins, or goes on for another reason. */
export function waits(doing: Doing, { reason, party, reference, nextContact, text }: NewWait): DraftEvent[] {
  const third = reason === "third_party" ? { ...(party && { party }), ...(reference && { reference }) } : {};
  const event = {
    kind: "waiting_started",
    at: doing.at,
    reason,
    ...third,
    ...(nextContact && { nextContact }),
  } as const;
  return [...(text ? answered(doing, text) : []), { event, ...by(doing) }];
}

export function waitEnded(doing: Doing): DraftEvent[] {
  return [{ event: { kind: "waiting_ended", at: doing.at }, ...by(doing) }];
}

/** The final report is the message of the same instant. */
export function resolved(doing: Doing, report: string): DraftEvent[] {
  return [...answered(doing, report), { event: { kind: "resolved", at: doing.at }, ...by(doing) }];
}

export function closed(doing: Doing): DraftEvent[] {
  return [{ event: { kind: "closed", at: doing.at }, ...by(doing) }];
}

export function reopened(doing: Doing, reason: string): DraftEvent[] {
  return [{ event: { kind: "reopened", at: doing.at }, text: reason, ...by(doing) }];
}

/** The first outward message is the first response too, where none has been given. */
export function withFirstResponse(drafts: readonly DraftEvent[], hasResponse: boolean): DraftEvent[] {
  const at = drafts.findIndex(({ event }) => event.kind === "message" && event.direction === "out" && !event.internal);
  const first = drafts[at];
  if (hasResponse || !first) return [...drafts];
  const { actorId, actorName } = first;
  const response: DraftEvent = { event: { kind: "first_response", at: first.event.at }, actorId, actorName };
  return [...drafts.slice(0, at + 1), response, ...drafts.slice(at + 1)];
}
