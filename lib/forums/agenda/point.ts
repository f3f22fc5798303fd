import type { Role } from "@/lib/access/roles";
import type { Deviation } from "@/lib/billing/contract/deviations";
import type { KpiId, Unit } from "@/lib/measures/catalogue";
import type { Followed, Verdict } from "@/lib/measures/custom/followed";
import type { TakenUp } from "@/lib/proposals/agenda";
import type { RelationStatement } from "@/lib/satisfaction/relation";
import type { TrendAlarm } from "@/lib/satisfaction/trend";
import type { ClockName } from "@/lib/sla/events";
import { dayMs } from "@/lib/time/local-date";
import type { MonthKey } from "@/lib/time/local-month";

/** Who answers for a point: those named, as holders of the role where there is one; nobody where it is vacant. */
export interface Owner {
  names: readonly string[];
  role: Role | null;
}

interface Common {
  /** Unique within its group. */
  id: string;
  /** The higher the more urgent, beside others of the same group. */
  severity: number;
  /** Epoch milliseconds; later than now for what is not due yet. */
  sinceAt: number;
  owner: Owner;
}

interface OfCase extends Common {
  number: number;
  title: string;
  service: string;
}

interface OfMonth extends Common {
  month: MonthKey;
}

export interface FollowUpPoint extends OfCase {
  kind: "followUp";
  priority: number;
  isOpen: boolean;
  isCauseKnown: boolean;
  actions: { done: number; all: number; late: number };
  /** When its incident report was published, where that is news. */
  publishedAt: Date | null;
}

export interface EscalationPoint extends OfCase {
  kind: "escalation";
  level: number;
  reason: string;
  told: readonly { name: string; role: string; at: Date }[];
}

export interface ActionPoint extends Common {
  kind: "action";
  body: string;
  /** A local date. */
  dueOn: string;
  isLate: boolean;
  /** The case that it follows from, or null for one that comes of what users said. */
  about: { number: number; title: string } | null;
}

export interface OutagePoint extends Common {
  kind: "outage";
  service: string;
  note: string;
  isPlanned: boolean;
}

export interface PromisePoint extends OfMonth {
  kind: "promise";
  clock: ClockName;
  value: number;
  promised: number;
  n: number;
  /** What the agreement gives back; the amount, in hundredths, only for those who see money. */
  credit: { percent: number; amount: { due: bigint; currency: string } | null } | null;
}

export interface AvailabilityPoint extends OfMonth {
  kind: "availability";
  service: string;
  value: number;
  promised: number;
}

export interface QuestionPoint extends Common {
  kind: "question";
  number: number;
  text: string;
  invoice: string;
  amount: bigint;
  currency: string;
}

export interface KpiPoint extends OfMonth {
  kind: "kpi";
  followedId: string;
  name: { kpi: KpiId | null; own: string };
  unit: Unit;
  direction: Followed["direction"];
  currency: string | null;
  value: number | null;
  target: number | null;
  verdict: Verdict;
  /** The day of review where it has passed, a local date. */
  reviewOn: string | null;
}

export interface AlarmPoint extends OfMonth {
  kind: "alarm";
  alarm: TrendAlarm;
}

export interface ProposalPoint extends Common {
  kind: "proposal";
  key: string;
  title: string;
  quarter: string;
  comments: number;
  /** Why it is taken up: it waits, its day has come, what it led to is to be looked at, or it is being carried out. */
  because: TakenUp["because"];
  /** The local date by which it is to be carried out, while it is. */
  dueOn: string | null;
  isLate: boolean;
}

export interface DeviationPoint extends OfMonth {
  kind: "deviation";
  rule: Deviation["rule"];
  service: string;
  item: string;
  /** What people call the item. */
  name: string;
  costCentre: string;
  amount: bigint;
  currency: string;
}

/** A level that was missed in many of the twelve months that end with `month`. */
export interface LastingPoint extends OfMonth {
  kind: "lasting";
  of:
    | { what: "clock"; clock: ClockName }
    | { what: "service"; service: string }
    | {
        what: "kpi";
        followedId: string;
        name: KpiPoint["name"];
        direction: Followed["direction"];
        /** What the judged months were missed against: where one is set it is the warning level, which some may lack. */
        limit: "threshold" | "target" | "either";
      };
  /** The earliest first. */
  missed: readonly MonthKey[];
  judged: number;
}

/** What the month's year was foreseen to cost, or did when all of it is invoiced; amounts in hundredths. */
export interface OutlookPoint extends OfMonth {
  kind: "outlook";
  forecast: bigint;
  /** Null where none is set. */
  budget: bigint | null;
  currency: string;
  /** The last invoiced month of the year; null before the first. */
  invoicedTo: MonthKey | null;
}

export interface PricesPoint extends Common {
  kind: "prices";
  /** A local date. */
  from: string;
  note: string;
  /** What it does to a month's cost, in hundredths. */
  perMonth: bigint;
  currency: string;
}

export interface ContractPoint extends Common {
  kind: "contract";
  number: string;
  name: string;
  /** Local dates: its last day, and the last for giving notice. */
  to: string;
  noticeBy: string;
  isNoticePast: boolean;
  hasEnded: boolean;
}

/** A yearly survey that is over; null of what has fewer than five answers. */
export interface RelationPoint extends Common {
  kind: "relation";
  year: number;
  invited: number;
  answered: number;
  nps: number | null;
  /** The statement that was agreed with least, 1 to 5. */
  lowest: { statement: RelationStatement; mean: number } | null;
  before: { year: number; nps: number } | null;
}

/** Something that a forum is to take up. */
export type Point =
  | FollowUpPoint
  | EscalationPoint
  | ActionPoint
  | OutagePoint
  | PromisePoint
  | AvailabilityPoint
  | QuestionPoint
  | KpiPoint
  | AlarmPoint
  | ProposalPoint
  | DeviationPoint
  | LastingPoint
  | OutlookPoint
  | PricesPoint
  | ContractPoint
  | RelationPoint;

/** The most urgent first, of those that are as urgent the oldest. */
export function ranked<P extends Pick<Point, "id" | "severity" | "sinceAt">>(points: readonly P[]): P[] {
  return points.toSorted((a, b) => b.severity - a.severity || a.sinceAt - b.sinceAt || (a.id < b.id ? -1 : 1));
}

/** Whole days since `sinceAt` at `now`, both epoch milliseconds; below zero the days, begun ones counted, until what is not due yet. */
export function ageInDays(sinceAt: number, now: number): number {
  return Math.floor((now - sinceAt) / dayMs);
}
