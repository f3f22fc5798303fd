import type { MonthKey } from "@/lib/time/local-month";
import type { Dashboard } from "../dashboard";
import type { Goal } from "../goal/goal";
import type { Measure } from "../measure";
import type { Period } from "../periods";
import type { TileId } from "../tiles/layout";
import type { ReadTile } from "../tiles/read-tiles";
import type { DecidedFigure } from "./decided";

/** Answers about the last three whole months, and what the last of them is held against; null where nothing is. */
export interface OpinionFigures {
  period: Period;
  measure: Measure;
  before: Measure;
  goal: Goal | null;
}

/** The last invoiced month and the year it lies in; amounts in hundredths of the currency. */
export interface BillingFigures {
  currency: string;
  month: MonthKey;
  total: bigint;
  /** The month before; null where nothing was invoiced. */
  before: bigint | null;
  year: number;
  forecast: bigint;
  budget: bigint | null;
  questions: { open: number; oldestDays: number | null };
}

/** The last whole month in which anybody searched or read, or else the one that goes on. */
export interface SelfServiceFigures {
  month: MonthKey;
  answered: Measure;
  confirmed: Measure;
  potential: number;
  decided: DecidedFigure[];
}

/** The flow of cases, and the targets that the customer has decided for it. */
export interface CaseFigures {
  dashboard: Dashboard;
  decided: DecidedFigure[];
}

/** Changes that ended in the last three whole months. */
export interface ChangeFigures {
  from: MonthKey;
  to: MonthKey;
  succeeded: Measure;
  late: Measure;
  emergency: Measure;
  decided: DecidedFigure[];
}

/** Meetings and actions of the last twelve months, the one that goes on among them; what is open now. */
export interface ForumFigures {
  from: MonthKey;
  to: MonthKey;
  held: Measure;
  onTime: Measure;
  open: Measure;
  age: Measure;
  decided: DecidedFigure[];
}

/** What each tile is told from; null where a customer has nothing of the kind yet. */
export interface OverviewFigures extends Record<TileId, unknown> {
  sla: Dashboard | null;
  cases: CaseFigures | null;
  satisfaction: OpinionFigures | null;
  billing: BillingFigures | null;
  selfService: SelfServiceFigures | null;
  changes: ChangeFigures | null;
  forums: ForumFigures | null;
}

export type OverviewTile = ReadTile<OverviewFigures>;
