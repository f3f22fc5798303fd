import { describe, expect, it } from "vitest";
import { actsFor, type CallOffAct, type CallOffState, callOffActs, callOffStates, sideFor, stepTo } from "./lifecycle";
import { numberIn, referenceOf } from "./reference";

const sides = ["customer", "supplier", "invoice"] as const;

/** Every step there is; whatever is not here is refused. */
const steps: [CallOffState, CallOffAct, (typeof sides)[number], CallOffState][] = [
  ["requested", "offer", "supplier", "offered"],
  ["requested", "decline", "supplier", "declined"],
  ["requested", "withdraw", "customer", "withdrawn"],
  ["offered", "offer", "supplier", "offered"],
  ["offered", "order", "customer", "ordered"],
  ["offered", "decline", "customer", "declined"],
  ["ordered", "deliver", "supplier", "delivered"],
  ["delivered", "recognise", "invoice", "invoiced"],
];

describe("the life of a call-off", () => {
  it.each(steps)("%s: %s is the %s's and leads to %s", (state, act, side, to) => {
    expect(stepTo(state, act, side)).toBe(to);
    expect(sideFor(state, act)).toBe(side);
  });

  it("has no other step: of 126 that could be asked for, 8 are taken", () => {
    const taken = callOffStates.flatMap((state) =>
      callOffActs.flatMap((act) => sides.flatMap((side) => (stepTo(state, act, side) ? [[state, act, side]] : []))),
    );
    expect(callOffStates.length * callOffActs.length * sides.length).toBe(126);
    expect(taken).toEqual(expect.arrayContaining(steps.map(([state, act, side]) => [state, act, side])));
    expect(taken).toHaveLength(steps.length);
  });

  it("tells each side what is theirs now", () => {
    expect(actsFor("offered", "customer")).toEqual(["order", "decline"]);
    expect(actsFor("offered", "supplier")).toEqual(["offer"]);
    expect(actsFor("invoiced", "supplier")).toEqual([]);
  });
});

describe("a reference", () => {
  it.each([
    ["AVR-7", 7],
    ["avr 7", 7],
    [" AVR-0012 ", 12],
    ["AVR7", 7],
    ["AVR-0", null],
    ["AVR-", null],
    ["PO-7", null],
    ["AVR-7b", null],
    ["", null],
  ])("%j names %s", (text, number) => expect(numberIn(text)).toBe(number));

  it("is written one way", () => expect(referenceOf(7)).toBe("AVR-7"));
});
