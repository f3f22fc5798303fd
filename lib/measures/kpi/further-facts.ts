import type { MonthKey } from "@/lib/time/local-month";
import type { SortedRun } from "../percentile";
import type { EffectRow } from "../proposals/effect";
import type { DecisionRow, UndecidedRow } from "../proposals/record";
import type { PopulationFacts } from "./populations";

interface Cell {
  month: MonthKey;
  service: string;
  priority: number;
}

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

/** What a customer's people did in the help centre in a month. */
export interface SelfServiceRow {
  month: MonthKey;
  /** Null where nothing was counted. */
  reads: number | null;
  searches: number;
  answered: number;
  deflected: number;
}

/** Facts that one figure or another needs beside those of clocks and cases; read where a measure needs them. */
export interface FurtherFacts {
  answers?: AnswerRow[];
  contacts?: ContactRow[];
  repeats?: RepeatRow[];
  untouched?: UntouchedRow[];
  invoiced?: InvoicedRow[];
  forecasts?: ForecastRow[];
  questions?: QuestionRow[];
  selfService?: SelfServiceRow[];
  population?: PopulationFacts;
  decisions?: DecisionRow[];
  undecided?: UndecidedRow[];
  effects?: EffectRow[];
}

interface Part {
  ofGroup(row: { priority: number; service: string }): boolean;
  ofMonths(row: { month: MonthKey }): boolean;
  /** Neither one service's nor one priority's. */
  isWhole: boolean;
}

/** Money, reading and proposals are of the whole customer: no part of a service or a priority. */
export function sliceFurther(facts: FurtherFacts, { ofGroup, ofMonths, isWhole }: Part): FurtherFacts {
  const inside = (row: Cell) => ofGroup(row) && ofMonths(row);
  const whole = (row: { month: MonthKey }) => isWhole && ofMonths(row);
  return {
    answers: facts.answers?.filter(inside),
    contacts: facts.contacts?.filter(inside),
    repeats: facts.repeats?.filter(inside),
    untouched: facts.untouched?.filter(ofGroup),
    invoiced: facts.invoiced?.filter(whole),
    forecasts: facts.forecasts?.filter(whole),
    questions: facts.questions?.filter(whole),
    selfService: facts.selfService?.filter(whole),
    decisions: facts.decisions?.filter(whole),
    undecided: facts.undecided?.filter(whole),
    effects: facts.effects?.filter(whole),
    population: facts.population && {
      ...facts.population,
      clocks: facts.population.clocks.filter(inside),
      exclusions: facts.population.exclusions.filter(inside),
    },
  };
}
