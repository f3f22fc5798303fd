import type { CaseEvent, WaitReason } from "@/lib/sla/events";

interface EventWords {
  serviceName: (key: string) => string;
  reasonName: (reason: WaitReason) => string;
}

/** The message of `cases.event` that tells an event, with its values. */
export function eventMessage(event: CaseEvent, { serviceName, reasonName }: EventWords) {
  const key = event.kind === "assigned" && !event.to ? ("assignedNobody" as const) : event.kind;
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
