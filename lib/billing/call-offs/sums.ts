import type { CalledOff } from "./call-off";
import { type EffectBasis, effectOf, effectOnYear, isNamed } from "./effect";
import { isCounted } from "./lifecycle";

export interface UnderWay {
  n: number;
  /** In hundredths, each from its own first month. */
  perMonth: bigint;
  oneOff: bigint;
}

/** What is ordered and not on an invoice, what is offered, and how many wait for a price. */
export function sumsUnderWay(basis: EffectBasis): { counted: UnderWay; offered: UnderWay; requested: number } {
  const of = (callOffs: readonly CalledOff[]) => {
    const effects = callOffs.map((callOff) => effectOf(callOff, basis));
    return {
      n: effects.length,
      perMonth: effects.reduce((all, { perMonth }) => all + perMonth, 0n),
      oneOff: effects.reduce((all, { oneOff }) => all + oneOff, 0n),
    };
  };
  const inState = (...states: CalledOff["state"][]) => basis.callOffs.filter(({ state }) => states.includes(state));
  return {
    counted: of(inState("ordered", "delivered")),
    offered: of(inState("offered")),
    requested: inState("requested").length,
  };
}

export interface OnYear {
  n: number;
  amount: bigint;
}

/** What call-offs add to a year: those that the forecast takes beside the contract, and those that are offered and not in it. */
export function sumsOnYear(basis: EffectBasis, year: number): { counted: OnYear; offered: OnYear } {
  const of = (callOffs: readonly CalledOff[]) => {
    const amounts = callOffs.map((callOff) => effectOnYear(callOff, basis, year)).filter((amount) => amount !== 0n);
    return { n: amounts.length, amount: amounts.reduce((all, amount) => all + amount, 0n) };
  };
  const { callOffs, named } = basis;
  return {
    counted: of(callOffs.filter((one) => isCounted(one.state) && !isNamed(one, named))),
    offered: of(callOffs.filter(({ state }) => state === "offered")),
  };
}
