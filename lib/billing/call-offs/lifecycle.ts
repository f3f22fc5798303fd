export const callOffStates = [
  "requested",
  "offered",
  "ordered",
  "delivered",
  "invoiced",
  "declined",
  "withdrawn",
] as const;
export type CallOffState = (typeof callOffStates)[number];

export const callOffActs = ["offer", "order", "deliver", "recognise", "decline", "withdraw"] as const;
export type CallOffAct = (typeof callOffActs)[number];

/** Who takes a step: the Contract Owner, the BAM, or an invoice that names the call-off. */
export type CallOffSide = "customer" | "supplier" | "invoice";

interface Step {
  by: CallOffSide;
  to: CallOffState;
}

/** The whole life of a call-off. What is delivered, declined or withdrawn takes no more steps by hand. */
const life: Record<CallOffState, Partial<Record<CallOffAct, Step>>> = {
  requested: {
    offer: { by: "supplier", to: "offered" },
    decline: { by: "supplier", to: "declined" },
    withdraw: { by: "customer", to: "withdrawn" },
  },
  offered: {
    // A new offer takes the place of the one before.
    offer: { by: "supplier", to: "offered" },
    order: { by: "customer", to: "ordered" },
    decline: { by: "customer", to: "declined" },
  },
  ordered: { deliver: { by: "supplier", to: "delivered" } },
  delivered: { recognise: { by: "invoice", to: "invoiced" } },
  invoiced: {},
  declined: {},
  withdrawn: {},
};

/** What becomes of a call-off when a side takes a step; null where that step is not theirs, or not there. */
export function stepTo(state: CallOffState, act: CallOffAct, side: CallOffSide): CallOffState | null {
  const step = life[state][act];
  return step?.by === side ? step.to : null;
}

/** The steps a side may take now, in the order of the life. */
export function actsFor(state: CallOffState, side: CallOffSide): CallOffAct[] {
  return callOffActs.filter((act) => stepTo(state, act, side) !== null);
}

/** Whose step it is now; both sides may decline, each at its own time. Null where there is no such step. */
export function sideFor(state: CallOffState, act: CallOffAct): CallOffSide | null {
  return life[state][act]?.by ?? null;
}

/** Ordered is agreed: from then on the forecast counts it. */
export function isCounted(state: CallOffState): boolean {
  return state === "ordered" || state === "delivered" || state === "invoiced";
}

/** Nothing more will come of it, or everything has. */
export function isOver(state: CallOffState): boolean {
  return state === "invoiced" || state === "declined" || state === "withdrawn";
}
