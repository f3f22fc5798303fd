import type { MonthKey } from "@/lib/time/local-month";
import type { SortedRun } from "../percentile";
import type { EffectRow } from "../proposals/effect";
import type { DecisionRow, UndecidedRow } from "../proposals/record";
import type { Cell, Group } from "../slices";
import type { ActionRow, MeetingRow } from "./forum-facts";
import type { PopulationFacts } from "./populations";

/** Cases that got their first response in the month, and how long each waited for it: milliseconds, rising. */
export interface AnswerRow extends Cell {
  answered: number;
  ms: SortedRun;
}

/** Cases resolved in the month, and those of them about which the customer was not in touch again. */
export interface ContactRow extends Cell {
  resolved: number;
  firstContact: number;
}

/** Incidents opened in the month. `repeats` came from somebody who had reported the same within the 30 days before. */
export interface RepeatRow extends Cell {
  incidents: number;
  repeats: number;
  uncategorised: number;
}

/** Unresolved cases at the instant asked about; `untouched` showed the customer nothing new for 14 days. */
export interface UntouchedRow {
  service: string;
  priority: number;
  unresolved: number;
  untouched: number;
}

/** What a month cost; amounts in hundredths of the currency. */
export interface InvoicedRow {
  month: MonthKey;
  currency: string;
  amount: number;
  lines: number;
  /** Lines in other currencies: they are never added. */
  otherLines: number;
  /** The whole year's budget; null where nothing is budgeted. */
  yearBudget: number | null;
}

/** A year as it was foreseen when the month was the last one known. */
export interface ForecastRow {
  month: MonthKey;
  currency: string;
  forecast: number;
  budget: number | null;
  /** Invoiced months of the year. */
  known: number;
}

/** Price questions that waited for an answer at the end of the month, or now while it lasts. */
export interface QuestionRow {
  month: MonthKey;
  open: number;
  /** How long the oldest of them had waited. */
  oldestMs: number | null;
}

/** Visits in which texts were suggested while a case was being written, each visit once. */
export interface Suggestions {
  suggested: number;
  /** A case came all the same. */
  reported: number;
  /** No case came within a day, and nobody said why: the text may have helped. Never added to what was confirmed. */
  potential: number;
}

/** What a customer's people did in the help centre in a month. */
export interface SelfServiceRow extends Suggestions {
  month: MonthKey;
  /** Null where nothing was counted. */
  reads: number | null;
  searches: number;
  answered: number;
  deflected: number;
}

/** Changes that ended in the month, of one service. A month of the register without any has a row of nothing, of no service. */
export interface ChangeRow extends Cell {
  /** All but the cancelled ones; every count below but the last is of them. */
  finished: number;
  /** Implemented in their window, not backed out, and no incident caused. */
  successful: number;
  /** Went well, but no window was planned: nobody can say whether they kept it. */
  noWindow: number;
  /** Ended after the estimate. */
  late: number;
  noEstimate: number;
  standard: number;
  normal: number;
  emergency: number;
  cancelled: number;
}

/** A month in which nothing ended. */
export const noChanges: Omit<ChangeRow, "month"> = {
  ...{ service: "", priority: 0, finished: 0, successful: 0, noWindow: 0, late: 0, noEstimate: 0 },
  ...{ standard: 0, normal: 0, emergency: 0, cancelled: 0 },
};

/** Facts that one figure or another needs beside those of clocks and cases; read where a measure needs them. */
export interface FurtherFacts {
  answers?: AnswerRow[];
  contacts?: ContactRow[];
  repeats?: RepeatRow[];
  untouched?: readonly UntouchedRow[];
  invoiced?: InvoicedRow[];
  forecasts?: ForecastRow[];
  questions?: QuestionRow[];
  selfService?: SelfServiceRow[];
  changes?: ChangeRow[];
  meetings?: MeetingRow[];
  actions?: ActionRow[];
  population?: PopulationFacts;
  decisions?: DecisionRow[];
  undecided?: UndecidedRow[];
  effects?: EffectRow[];
}

/** How a slice takes its part of a list. */
interface Part {
  inside<Row extends Cell>(rows: readonly Row[]): Row[];
  /** Nothing of what is neither one service's nor one priority's, where the slice is of one. */
  whole<Row extends { month: MonthKey }>(rows: readonly Row[]): Row[];
  ofGroup<Row extends Group>(rows: readonly Row[]): readonly Row[];
}

/** Money, reading, proposals and forums are of the whole customer: no part of a service or a priority. */
export function sliceFurther(facts: FurtherFacts, { inside, whole, ofGroup }: Part): FurtherFacts {
  return {
    answers: facts.answers && inside(facts.answers),
    contacts: facts.contacts && inside(facts.contacts),
    repeats: facts.repeats && inside(facts.repeats),
    untouched: facts.untouched && ofGroup(facts.untouched),
    invoiced: facts.invoiced && whole(facts.invoiced),
    forecasts: facts.forecasts && whole(facts.forecasts),
    questions: facts.questions && whole(facts.questions),
    selfService: facts.selfService && whole(facts.selfService),
    changes: facts.changes && inside(facts.changes),
    meetings: facts.meetings && whole(facts.meetings),
    actions: facts.actions && whole(facts.actions),
    decisions: facts.decisions && whole(facts.decisions),
    undecided: facts.undecided && whole(facts.undecided),
    effects: facts.effects && whole(facts.effects),
    population: facts.population && {
      ...facts.population,
      clocks: inside(facts.population.clocks),
      exclusions: inside(facts.population.exclusions),
    },
  };
}
