import type { JobPayload } from "@/lib/jobs/kinds";
import type { CaseEvent } from "@/lib/sla/events";

/** What has happened to a case that its followers are told of, at an instant in epoch milliseconds. */
export type CaseNews = JobPayload<"case.news">;

/** What events recorded together amount to for those who follow the case; null where there is nothing for them. */
export function newsOf(events: readonly CaseEvent[]): CaseNews["news"] | null {
  const has = (kind: CaseEvent["kind"]) => events.some((event) => event.kind === kind);
  if (has("resolved")) return "resolved";
  if (has("reopened")) return "reopened";
  if (has("closed")) return "closed";
  const message = events.find((event) => event.kind === "message" && !event.internal);
  if (message?.kind !== "message") return null;
  return message.direction === "out" ? "answered" : "added";
}
