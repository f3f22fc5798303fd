import { type ClockName, clockNameSchema } from "@/lib/sla/events";
import { type MonthKey, monthKeySchema } from "@/lib/time/local-month";
import { type AgeBand, isAgeBand } from "./age-bands";

export interface MonthSpan {
  from: MonthKey;
  to: MonthKey;
}

/** `unclosed` is everything but closed: the backlog. */
export const caseStateFilters = ["unclosed", "open", "waiting", "resolved", "closed", "any"] as const;
export type CaseStateFilter = (typeof caseStateFilters)[number];

/** `judged` is met or breached; a clock that is late and still runs is breached, and alone is `late`. */
export const clockOutcomeFilters = ["judged", "met", "breached", "late", "running", "excluded", "any"] as const;
export type ClockOutcomeFilter = (typeof clockOutcomeFilters)[number];

/** The viewer's own, those they watch, or every case they may read. */
export const whoseFilters = ["mine", "watched", "all"] as const;
export type WhoseFilter = (typeof whoseFilters)[number];

/** With a clock chosen, the rows of a list are clocks: a case judged twice stands there twice. */
export interface ClockFilter {
  name: ClockName;
  due: MonthSpan | null;
  outcome: ClockOutcomeFilter;
  reason: string | null;
}

/** Everything a list of cases can be narrowed by; priority and service are the clock's own where a clock is chosen. */
export interface CaseFilter {
  whose: WhoseFilter;
  state: CaseStateFilter;
  priority: number | null;
  service: string | null;
  opened: MonthSpan | null;
  resolved: MonthSpan | null;
  closed: MonthSpan | null;
  /** The month of the first response. */
  answered: MonthSpan | null;
  /** Reopened at least once. */
  reopened: boolean;
  /** An incident whose reporter had reported the same in the 30 days before. */
  repeat: boolean;
  /** Closed without a resolution. */
  unresolved: boolean;
  age: AgeBand | null;
  /** What it is about, as it was told; that of a security case is not told. */
  category: string | null;
  site: string | null;
  channel: string | null;
  /** The instant that `unclosed`, ages and lateness are seen from, epoch milliseconds; null is now. */
  at: number | null;
  text: string | null;
  clock: ClockFilter | null;
}

export type Query = Readonly<Record<string, string | undefined>>;

export const noFilter: CaseFilter = {
  whose: "all",
  state: "any",
  priority: null,
  service: null,
  opened: null,
  resolved: null,
  closed: null,
  answered: null,
  reopened: false,
  repeat: false,
  unresolved: false,
  age: null,
  category: null,
  site: null,
  channel: null,
  at: null,
  text: null,
  clock: null,
};

/** Reads a filter from an address. What is not understood is left out; an address without any filter lists the backlog. */
export function caseFilterOf(query: Query): CaseFilter {
  const clock = clockNameSchema.safeParse(query.clock);
  const filter: CaseFilter = {
    whose: oneOf(whoseFilters, query.whose) ?? "all",
    state: oneOf(caseStateFilters, query.state) ?? "any",
    priority: /^[1-5]$/.test(query.priority ?? "") ? Number(query.priority) : null,
    service: textOf(query.service, 100),
    opened: spanOf(query.opened),
    resolved: spanOf(query.resolved),
    closed: spanOf(query.closed),
    answered: spanOf(query.answered),
    reopened: query.reopened === "1",
    repeat: query.repeat === "1",
    unresolved: query.unresolved === "1",
    age: query.age !== undefined && isAgeBand(query.age) ? query.age : null,
    category: textOf(query.category, 200),
    site: textOf(query.site, 100),
    channel: textOf(query.channel, 100),
    at: instantOf(query.at),
    text: textOf(query.q, 200),
    clock: clock.success
      ? {
          name: clock.data,
          due: spanOf(query.due),
          outcome: oneOf(clockOutcomeFilters, query.outcome) ?? "any",
          reason: textOf(query.reason, 200),
        }
      : null,
  };
  // Whose cases it lists narrows no list: one's own begin with the backlog too.
  const isBare = queryOfFilter(filter).state === "any" && query.state === undefined;
  return isBare ? { ...filter, state: "unclosed" } : filter;
}

/** The filter as an address; reading it back gives the same filter. */
export function queryOfFilter(filter: CaseFilter): Record<string, string> {
  const { clock } = filter;
  const entries: [string, string | null][] = [
    ["clock", clock?.name ?? null],
    ["due", textOfSpan(clock?.due ?? null)],
    ["outcome", clock && clock.outcome !== "any" ? clock.outcome : null],
    ["reason", clock?.reason ?? null],
    ["state", filter.state === "any" ? null : filter.state],
    ["priority", filter.priority === null ? null : String(filter.priority)],
    ["service", filter.service],
    ["opened", textOfSpan(filter.opened)],
    ["resolved", textOfSpan(filter.resolved)],
    ["closed", textOfSpan(filter.closed)],
    ["answered", textOfSpan(filter.answered)],
    ["reopened", filter.reopened ? "1" : null],
    ["repeat", filter.repeat ? "1" : null],
    ["unresolved", filter.unresolved ? "1" : null],
    ["age", filter.age],
    ["category", filter.category],
    ["site", filter.site],
    ["channel", filter.channel],
    ["at", filter.at === null ? null : new Date(filter.at).toISOString()],
    ["q", filter.text],
  ];
  const written = entries.filter((entry): entry is [string, string] => entry[1] !== null);
  const narrowed = written.length === 0 ? { state: "any" } : Object.fromEntries(written);
  return filter.whose === "all" ? narrowed : { whose: filter.whose, ...narrowed };
}

function oneOf<Name extends string>(names: readonly Name[], text: string | undefined): Name | null {
  return names.find((name) => name === text) ?? null;
}

function textOf(text: string | undefined, longest: number): string | null {
  const trimmed = text?.trim().slice(0, longest) ?? "";
  return trimmed === "" ? null : trimmed;
}

/** "2026-10" or "2025-12..2026-11". */
function spanOf(text: string | undefined): MonthSpan | null {
  const [first, last = first] = (text ?? "").split("..");
  const from = monthKeySchema.safeParse(first);
  const to = monthKeySchema.safeParse(last);
  return from.success && to.success ? { from: from.data, to: to.data } : null;
}

function textOfSpan(span: MonthSpan | null): string | null {
  if (span === null) return null;
  return span.from === span.to ? span.from : `${span.from}..${span.to}`;
}

/** Within the years that a database and a calendar both know. */
function instantOf(text: string | undefined): number | null {
  const instant = Date.parse(text ?? "");
  return instant > Date.UTC(1970) && instant < Date.UTC(2200) ? instant : null;
}
