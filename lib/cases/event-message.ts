import type { CaseEvent, WaitReason } from "@/lib/sla/events";

interface EventWords {
  serviceName: (key: string) => string;
  reasonName: (reason: WaitReason) => string;
}

/** The message of `cases.event` that tells an event, with its values. */
export function eventMessage(event: CaseEvent, { serviceName, reasonName }: EventWords) {
  const key = keyOf(event);
  const values = {
    priority: "priority" in event ? event.priority : "",
    service: "service" in event ? serviceName(event.service) : "",
    to: event.kind === "assigned" ? (event.to ?? "") : "",
    level: event.kind === "escalated" ? event.level : "",
    state: event.kind === "state_noted" ? event.state : "",
    reason: event.kind === "waiting_started" ? reasonName(event.reason) : event.kind === "excluded" ? event.reason : "",
  };
  return { key, values };
}

function keyOf(event: CaseEvent) {
  if (event.kind === "assigned" && !event.to) return "assignedNobody" as const;
  if (event.kind === "closed" && event.automatic) return "closedByItself" as const;
  return event.kind;
}
