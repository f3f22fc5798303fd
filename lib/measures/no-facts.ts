import type { Facts } from "./facts";

/** For figures that are computed from other facts than those of clocks and cases. */
export const noFacts: Facts = { clocks: [], exclusions: [], flow: [], carried: [], durations: [], backlog: null };
