import type { DraftEvent } from "@/lib/cases/draft";
import { type CalendarTimeline, due } from "@/lib/time/business-time";
import { localDateAt } from "@/lib/time/local-date";
import { hourMs, minuteMs, worldNow, zone } from "./clock";
import { lineFor, say } from "./conversation";
import type { Actor } from "./event-log";
import { lateSolutions, lateWaits } from "./late-words";
import type { Random } from "./random";
import { wholeSecond, workingDaysAfter } from "./staffed-time";

/** A case that would be late for more than a day if nothing had happened to it since the world's present. */
export interface LateCase {
  title: string;
  state: string;
  kind: string;
  priority: number;
  assignee: string | null;
}

interface Around {
  agent: Actor;
  office: CalendarTimeline;
  present: number;
  random: Random;
}

/** What has happened to it since: it was solved, or has begun to wait. Nothing where that still lies ahead. */
export function courseOfLate(late: LateCase & { isAnswered: boolean }, around: Around): DraftEvent[] {
  const { agent, office, present, random } = around;
  const by = { actorName: agent.name, ...(agent.id && { actorId: agent.id }) };
  // The urgent ones are worked with at any hour.
  const endedAt = wholeSecond(
    late.priority <= 2
      ? worldNow + random.between(0.5, 2.5) * hourMs
      : due(office, worldNow, random.between(0.5, 14) * hourMs),
  );
  if (endedAt >= present) return [];
  const answeredAt = late.priority <= 2 ? worldNow + 6 * minuteMs : endedAt - random.int(10, 25) * minuteMs;
  const wait = lateWaits[late.title];
  if (wait) {
    const { text, ...facts } = wait;
    const nextContact = localDateAt(workingDaysAfter(office, present, 2), zone);
    return [
      { event: { kind: "message", at: endedAt, direction: "out", internal: false }, text, ...by },
      ...(late.isAnswered ? [] : [{ event: { kind: "first_response" as const, at: endedAt }, ...by }]),
      { event: { kind: "waiting_started", at: endedAt, ...facts, nextContact }, ...by },
    ];
  }
  const isWaiting = late.state === "waiting";
  return [
    ...(late.assignee ? [] : [{ event: { kind: "assigned" as const, at: answeredAt, to: agent.name }, ...by }]),
    ...(isWaiting ? [{ event: { kind: "waiting_ended" as const, at: answeredAt }, ...by }] : []),
    ...(late.isAnswered ? [] : [{ event: { kind: "first_response" as const, at: answeredAt }, ...by }]),
    {
      event: { kind: "resolved", at: endedAt },
      text:
        lateSolutions[late.title] ??
        say(lineFor(late.kind === "request" ? "request" : "incident", "solvedAtLast"), random),
      ...by,
    },
  ];
}
