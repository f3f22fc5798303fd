import type { CaseEvent, WaitReason } from "@/lib/sla/events";
import { readHistory } from "@/lib/sla/history";
import type { CaseState } from "@/lib/sla/outcome";
import { dayNumber, isoDateOf, localDateAt, startOfLocalDate } from "@/lib/time/local-date";

/** What the customer's side may do with a case. */
export const customerActs = ["add", "confirm", "reopen", "withdraw"] as const;
export type CustomerAct = (typeof customerActs)[number];

/** For so many days after the resolution, counted in the customer's local dates, a case can be taken up again. */
export const reopenDays = 10;

/** Where a case stands, as far as the acts depend on it. Instants are epoch milliseconds. */
export interface Situation {
  state: CaseState;
  /** Why it waits, while it does. */
  waitsFor: WaitReason | null;
  /** The resolution that still stands. */
  resolvedAt: number | null;
}

/** Why an act is not allowed; each has a sentence in `messages/<lang>/follow.json`, under `refused`. */
export type ActRefusal = "closed" | "notResolved" | "alreadyResolved" | "stillOpen" | "withdrawn" | "tooLate";

type Rule = "yes" | "while it can be reopened" | ActRefusal;

/** Every act in every state. */
const rules: Record<CustomerAct, Record<CaseState, Rule>> = {
  add: { open: "yes", waiting: "yes", resolved: "yes", closed: "closed" },
  confirm: { open: "notResolved", waiting: "notResolved", resolved: "yes", closed: "closed" },
  reopen: {
    open: "stillOpen",
    waiting: "stillOpen",
    resolved: "while it can be reopened",
    closed: "while it can be reopened",
  },
  withdraw: { open: "yes", waiting: "yes", resolved: "alreadyResolved", closed: "closed" },
};

/** Null when the act is allowed at `now`; else why it is not. */
export function refusalOf(act: CustomerAct, situation: Situation, zone: string, now: number): ActRefusal | null {
  const rule = rules[act][situation.state];
  if (rule === "yes") return null;
  if (rule !== "while it can be reopened") return rule;
  if (situation.resolvedAt === null) return "withdrawn";
  return now < reopenableUntil(situation.resolvedAt, zone) ? null : "tooLate";
}

/** The first instant at which a case resolved at `resolvedAt` can no longer be reopened: the end of a local day. */
export function reopenableUntil(resolvedAt: number, zone: string): number {
  return startOfLocalDate(isoDateOf(dayNumber(localDateAt(resolvedAt, zone)) + reopenDays + 1), zone);
}

/** The last local date, "2026-12-08", on which it can. */
export function lastReopenDate(resolvedAt: number, zone: string): string {
  return isoDateOf(dayNumber(localDateAt(resolvedAt, zone)) + reopenDays);
}

/** What an allowed act adds to the case; the first event carries what the person wrote. */
export function eventsOf(act: CustomerAct, { state, waitsFor }: Situation, at: number): CaseEvent[] {
  const message: CaseEvent = { kind: "message", at, direction: "in", internal: false };
  switch (act) {
    case "add":
      // The customer has answered: a wait for anybody else goes on.
      return state === "waiting" && waitsFor === "customer" ? [message, { kind: "waiting_ended", at }] : [message];
    case "confirm":
      return [{ kind: "closed", at }];
    case "reopen":
      return [message, { kind: "reopened", at }];
    case "withdraw":
      return [message, { kind: "closed", at }];
  }
}

/** Where a case's events have brought it by `now`. */
export function situationOf(events: readonly CaseEvent[], now: number): Situation {
  const history = readHistory(events, now);
  const { state, resolvedAt } = history;
  return { state, resolvedAt, waitsFor: history.phases.at(-1)?.reason ?? null };
}

const mostSkew = 60_000;

/** When an act happens: never before what already has, though another machine's clock may run a little ahead. */
export function instantAfter(events: readonly CaseEvent[], now: number): number {
  return events.reduce((latest, { at }) => (at - now < mostSkew ? Math.max(latest, at) : latest), now);
}
