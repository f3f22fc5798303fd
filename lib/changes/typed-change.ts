import { instantOf } from "@/lib/sla/availability/outage-form";
import { type ChangeKind, changeKinds } from "./list-filter";

export const changeSides = ["customer", "supplier"] as const;
export const changeOutcomes = ["implemented", "backed_out", "failed", "cancelled"] as const;

/** What is known of a change beforehand. Instants are epoch milliseconds. */
export interface ChangePlan {
  title: string;
  kind: ChangeKind;
  service: string;
  askedBy: (typeof changeSides)[number];
  askedAt: number;
  window: { from: number; to: number } | null;
  estimatedFinishAt: number | null;
}

/** How it went; the last two are null until it has ended. */
export interface ChangeResult {
  begunAt: number | null;
  finishedAt: number | null;
  outcome: (typeof changeOutcomes)[number] | null;
}

type Typed<Name extends string> = Record<Name, string>;
export type TypedPlan = Typed<
  "title" | "kind" | "service" | "askedBy" | "askedAt" | "windowFrom" | "windowTo" | "estimatedFinishAt"
>;
export type TypedResult = Typed<"begunAt" | "finishedAt" | "outcome">;

type Problems = Record<string, string>;

/** With a digit, so that no reference is the name of a page beside it. */
export const referencePattern = /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

export const longestTitle = 160;

const problem = (name: string) => `changes.problem.${name}`;

/** Reads the form of a change, its times local to the customer. Every problem is told at once, each at its field. */
export function readPlan(typed: TypedPlan, zone: string, now: number): { plan: ChangePlan } | { problems: Problems } {
  const problems: Problems = {};
  const title = typed.title.replace(/\s+/g, " ").trim();
  const kind = changeKinds.find((one) => one === typed.kind);
  const askedBy = changeSides.find((one) => one === typed.askedBy);
  const at = (text: string) => (text.trim() === "" ? null : instantOf(text, zone));
  const [askedAt, from, to, estimate] = [
    instantOf(typed.askedAt, zone),
    at(typed.windowFrom),
    at(typed.windowTo),
    at(typed.estimatedFinishAt),
  ];
  if (title.length < 3) problems.title = problem("title");
  if (title.length > longestTitle) problems.title = problem("titleLong");
  if (typed.service === "") problems.service = problem("service");
  if (!kind) problems.kind = problem("kind");
  if (!askedBy) problems.askedBy = problem("askedBy");
  if (Number.isNaN(askedAt)) problems.askedAt = problem("time");
  else if (askedAt > now) problems.askedAt = problem("future");
  if (from !== null && Number.isNaN(from)) problems.windowFrom = problem("time");
  else if (from === null && to !== null) problems.windowFrom = problem("windowHalf");
  if (to !== null && Number.isNaN(to)) problems.windowTo = problem("time");
  else if (to === null && from !== null) problems.windowTo = problem("windowHalf");
  else if (from !== null && to !== null && to <= from) problems.windowTo = problem("windowOrder");
  if (estimate !== null && Number.isNaN(estimate)) problems.estimatedFinishAt = problem("time");
  if (Object.keys(problems).length > 0 || !kind || !askedBy) return { problems };
  const window = from === null || to === null ? null : { from, to };
  return { plan: { title, kind, service: typed.service, askedBy, askedAt, window, estimatedFinishAt: estimate } };
}

/** Reads how a change went: what has ended has an outcome, and what has an outcome has ended. */
export function readResult(
  typed: TypedResult,
  zone: string,
  now: number,
): { result: ChangeResult } | { problems: Problems } {
  const problems: Problems = {};
  const outcome = changeOutcomes.find((one) => one === typed.outcome) ?? null;
  const at = (name: "begunAt" | "finishedAt"): number | null => {
    if (typed[name].trim() === "") return null;
    const instant = instantOf(typed[name], zone);
    if (Number.isNaN(instant)) problems[name] = problem("time");
    else if (instant > now) problems[name] = problem("future");
    return instant;
  };
  const [begunAt, finishedAt] = [at("begunAt"), at("finishedAt")];
  if (outcome !== null && finishedAt === null) problems.finishedAt = problem("finished");
  if (outcome === null && finishedAt !== null) problems.outcome = problem("outcome");
  if (outcome !== null && outcome !== "cancelled" && begunAt === null) problems.begunAt = problem("begun");
  if (begunAt !== null && finishedAt !== null && finishedAt < begunAt) problems.finishedAt ??= problem("order");
  return Object.keys(problems).length > 0 ? { problems } : { result: { begunAt, finishedAt, outcome } };
}
