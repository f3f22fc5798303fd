import type { Agreement } from "@/lib/sla/agreement";
import { type Ending, endingOf } from "@/lib/sla/ending";
import type { CaseEvent, WaitReason } from "@/lib/sla/events";
import { readHistory } from "@/lib/sla/history";
import type { CaseState } from "@/lib/sla/outcome";

/** What the customer's side may do with a case. */
export const customerActs = ["add", "confirm", "reopen", "withdraw"] as const;
export type CustomerAct = (typeof customerActs)[number];

/** Where a case stands, as far as the acts depend on it. Instants are epoch milliseconds. */
export interface Situation {
  state: CaseState;
  /** Why it waits, while it does. */
  waitsFor: WaitReason | null;
  /** The resolution that still stands, and what follows on it by the agreement. */
  resolvedAt: number | null;
  ending: Ending | null;
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
export function refusalOf(act: CustomerAct, situation: Situation, now: number): ActRefusal | null {
  const rule = rules[act][situation.state];
  if (rule === "yes") return null;
  if (rule !== "while it can be reopened") return rule;
  if (situation.ending === null) return "withdrawn";
  return now < situation.ending.reopenableUntil ? null : "tooLate";
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
export function situationOf(events: readonly CaseEvent[], agreement: Agreement, now: number): Situation {
  const history = readHistory(events, now);
  const { state, resolvedAt } = history;
  const said = events.flatMap((event) =>
    event.kind === "message" && !event.internal && event.at <= now ? event.at : [],
  );
  const ending = resolvedAt === null ? null : endingOf(agreement, resolvedAt, Math.max(resolvedAt, ...said));
  return { state, resolvedAt, ending, waitsFor: history.phases.at(-1)?.reason ?? null };
}

/** Whether the time after which the agreement closes a resolved case has passed. */
export function closesByItself({ state, ending }: Situation, now: number): boolean {
  return state === "resolved" && ending?.closes != null && ending.closes.at <= now;
}

const mostSkew = 60_000;

/** When an act happens: never before what already has, though another machine's clock may run a little ahead. */
export function instantAfter(events: readonly CaseEvent[], now: number): number {
  return events.reduce((latest, { at }) => (at - now < mostSkew ? Math.max(latest, at) : latest), now);
}
