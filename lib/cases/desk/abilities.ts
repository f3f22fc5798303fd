import type { CaseState } from "@/lib/sla/outcome";

/** What the desk can do with a case, and in which of its states. The whole table. */
const states = {
  answer: ["open", "waiting", "resolved"],
  note: ["open", "waiting", "resolved", "closed"],
  assign: ["open", "waiting", "resolved"],
  rate: ["open", "waiting"],
  wait: ["open", "waiting"],
  endWait: ["waiting"],
  resolve: ["open", "waiting"],
  close: ["resolved"],
  reopen: ["resolved", "closed"],
  merge: ["open", "waiting"],
  relate: ["open", "waiting", "resolved", "closed"],
} as const satisfies Record<string, readonly CaseState[]>;

export type DeskAbility = keyof typeof states;

export const deskAbilities = Object.keys(states) as DeskAbility[];

export function isPossible(ability: DeskAbility, state: CaseState): boolean {
  const possible: readonly CaseState[] = states[ability];
  return possible.includes(state);
}

/** What the interface may offer on a case; nothing to who only reads. */
export function abilitiesOf(state: CaseState, writes: boolean): Readonly<Record<DeskAbility, boolean>> {
  const entries = deskAbilities.map((ability) => [ability, writes && isPossible(ability, state)] as const);
  return Object.fromEntries(entries) as Record<DeskAbility, boolean>;
}
