import { type DeskState, stateOf } from "@/lib/knowledge/desk/desk-list";
import type { StatedEffect } from "@/lib/knowledge/source/document-meta";
import { dayMs } from "@/lib/time/local-date";
import { median } from "../percentile";
import type { Outcome } from "../proposals/record";

/** An improvement proposal as those who write it know it. */
export interface ProposalRow {
  readonly id: string;
  readonly customer: { readonly slug: string; readonly name: string } | null;
  readonly texts: readonly ProposalText[];
  /** A local date on which the text is to be looked over. */
  readonly reviewBy: string | null;
  readonly effect: StatedEffect;
  /** What was decided last; null where nothing has been. */
  readonly decision: { readonly outcome: Outcome; readonly at: Date; readonly until: string | null } | null;
}

/** One language of it. */
export interface ProposalText {
  readonly lang: string;
  readonly title: string;
  readonly published: number | null;
  /** When it was published for the first time, whatever has been published since. */
  readonly publishedAt: Date | null;
  /** What waits besides what is published, and since when; of what is scheduled, until when. */
  readonly waiting: "draft" | "review" | "scheduled" | null;
  readonly waitingAt: Date | null;
}

export interface ProposalStanding extends ProposalRow {
  readonly state: DeskState;
  /** When the state began; of what is scheduled, when it ends. */
  readonly since: Date | null;
  /** Whole days from the first publication to the decision, or until now while it waits; null while it is a draft. */
  readonly days: number | null;
}

/** What waits for the supplier itself stands before what waits for the customer, and what has waited longest comes first. */
const order: readonly DeskState[] = ["review", "draft", "scheduled", "changes", "published"];

/** How far each proposal has come. `now` is epoch milliseconds. What is decided stands after what waits. */
export function proposalStandings(rows: readonly ProposalRow[], now: number): ProposalStanding[] {
  return rows
    .map((row) => {
      const state = stateOf({
        isArchived: false,
        texts: row.texts.map((text) => ({ ...text, lang: text.lang === "en" ? "en" : "sv", isOutdated: false })),
      });
      const published = earliest(row.texts.map(({ publishedAt }) => publishedAt));
      const isOut = state === "published" || state === "changes";
      const waits = row.texts.filter(({ waiting }) => waiting === state).map(({ waitingAt }) => waitingAt);
      const until = isDecided(row) ? (row.decision?.at.getTime() ?? now) : now;
      const days = published && Math.floor((until - published.getTime()) / dayMs);
      return { ...row, state, since: isOut ? published : earliest(waits), days };
    })
    .toSorted(
      (a, b) =>
        Number(isDecided(a)) - Number(isDecided(b)) || order.indexOf(a.state) - order.indexOf(b.state) || at(a) - at(b),
    );
}

/** Approved or rejected: what was only postponed waits on. */
function isDecided({ decision }: Pick<ProposalRow, "decision">): boolean {
  return decision !== null && decision.outcome !== "postponed";
}

const at = ({ since }: ProposalStanding) => since?.getTime() ?? Number.POSITIVE_INFINITY;

function earliest(instants: readonly (Date | null)[]): Date | null {
  const known = instants.filter((instant) => instant !== null).map((instant) => instant.getTime());
  return known.length === 0 ? null : new Date(Math.min(...known));
}

export interface ProposalSum {
  readonly published: number;
  readonly customers: number;
  /** Published and not decided. */
  readonly waiting: number;
  readonly decided: number;
  /** Of those that wait: since the first publication, in whole days; null where none does. */
  readonly medianDays: number | null;
  readonly review: number;
  readonly drafts: number;
  readonly scheduled: number;
}

/** All of them together. A published proposal with a newer draft is published. */
export function sumOfProposals(standings: readonly ProposalStanding[]): ProposalSum {
  const count = (state: DeskState) => standings.filter((one) => one.state === state).length;
  const out = standings.filter(({ days }) => days !== null);
  const waits = out.filter((one) => !isDecided(one));
  const days = waits.flatMap((one) => one.days ?? []).toSorted((a, b) => a - b);
  const middle = median([days]);
  return {
    ...{ published: out.length, waiting: waits.length, decided: out.length - waits.length },
    customers: new Set(out.flatMap(({ customer }) => customer?.slug ?? [])).size,
    medianDays: middle === null ? null : Math.floor(middle),
    ...{ review: count("review"), drafts: count("draft"), scheduled: count("scheduled") },
  };
}
