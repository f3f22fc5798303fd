import { expect, test } from "vitest";
import type { CaseState } from "@/lib/sla/outcome";
import { abilitiesOf, deskAbilities } from "./abilities";

const possibleIn = (state: CaseState, writes = true) => {
  const abilities = abilitiesOf(state, writes);
  return deskAbilities.filter((ability) => abilities[ability]).join(" ");
};

test.each<[CaseState, string]>([
  ["open", "answer note assign rate wait resolve merge relate"],
  ["waiting", "answer note assign rate wait endWait resolve merge relate"],
  ["resolved", "answer note assign close reopen relate"],
  ["closed", "note reopen relate"],
])("a case that is %s can be: %s", (state, expected) => {
  expect(possibleIn(state)).toBe(expected);
});

test.each<CaseState>(["open", "waiting", "resolved", "closed"])("who only reads is offered nothing on %s", (state) => {
  expect(possibleIn(state, false)).toBe("");
});
