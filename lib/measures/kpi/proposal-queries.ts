import "server-only";
import type { Scope } from "@/lib/access/scope";
import { statedEffectIn } from "@/lib/knowledge/source/document-meta";
import { type MonthKey, monthEnd, monthsBetween } from "@/lib/time/local-month";
import { catalogue, type KpiId } from "../catalogue";
import { mayAll } from "../custom/queries";
import { type Facts, sliceFacts } from "../facts";
import { type Measure, measure } from "../measure";
import { earliest, latest } from "../periods";
import { type EffectRow, endedReviews, isReached, type Review, reviewedFigure, type Window } from "../proposals/effect";
import { type DecisionRecord, decisionRows, type ProposalRecord, undecidedRows } from "../proposals/record";
import { isOfOneInstant } from "./divisions";
import { factKind } from "./fact-kinds";
import type { FurtherFacts } from "./further-facts";

interface Org {
  id: string;
  timeZone: string;
}

interface Span {
  from: MonthKey;
  to: MonthKey;
  now: number;
}

type Row = Omit<ProposalRecord, "decisions"> & { decisions: (Omit<DecisionRecord, "effect"> & { effect: unknown })[] };

/**
 * A customer's proposals and what was decided of each, without what they say: all of them, also those addressed to others, so
 * that a figure is the same for everyone who may see it. One statement.
 */
export async function listProposalRecords(scope: Scope, orgId: string): Promise<ProposalRecord[]> {
  scope.require("proposals.read", orgId);
  const rows = await scope.reckon(
    () => scope.db.$queryRaw<Row[]>`
      select d.id, (extract(epoch from v.published_at) * 1000)::float8 as "publishedAt",
        (extract(epoch from d.archived_at) * 1000)::float8 as "archivedAt",
        cardinality(d.audience) > 0 and not d.unlisted as "isOut", coalesce(p.decisions, '[]') as decisions
      from document d
      left join lateral (select min(published_at) as published_at from document_version where document_id = d.id) v on true
      left join lateral (
        select jsonb_agg(jsonb_build_object('number', p.number, 'outcome', p.outcome, 'effect', p.effect,
          'at', extract(epoch from p.decided_at) * 1000, 'publishedAt', extract(epoch from p.published_at) * 1000,
          'doneOn', c.done_on) order by p.number) as decisions
        from proposal_decision p
        left join proposal_carried_out c using (org_id, document_id, number)
        where p.org_id = d.org_id and p.document_id = d.id
      ) p on true
      where d.org_id = ${orgId}::uuid and d.kind = 'proposal'
      order by d.id`,
  );
  return rows.map(({ decisions, ...row }) => ({
    ...row,
    decisions: decisions.map((one) => ({ ...one, effect: statedEffectIn({ kpi: one.effect ?? undefined }).kpi })),
  }));
}

/** What was decided in some months, and what waited at the end of each or at `now` (epoch milliseconds). */
export async function listProposalFacts(
  scope: Scope,
  org: Org,
  span: Span,
): Promise<Pick<FurtherFacts, "decisions" | "undecided">> {
  return proposalFacts(await listProposalRecords(scope, org.id), org, span);
}

export function proposalFacts(records: readonly ProposalRecord[], { timeZone }: Org, { from, to, now }: Span) {
  const months = monthsBetween(from, to);
  const instants = months.map((month) => ({ month, at: Math.min(now, monthEnd(month, timeZone)) }));
  const decisions = decisionRows(records, timeZone).filter(({ month }) => month >= from && month <= to);
  return { decisions, undecided: undecidedRows(records, instants) };
}

/** Everything that a figure of some months is computed from: the reading of the catalogue, which this is itself a part of. */
export type ReadFacts = (asked: { kpi: KpiId } & Window) => Promise<Facts>;

/** The effects of the approved proposals whose reviewed months ended in some months. */
export async function listEffects(scope: Scope, org: Org, span: Span, read: ReadFacts): Promise<EffectRow[]> {
  const reviews = endedReviews(await listProposalRecords(scope, org.id), org.timeZone, span.now);
  const inside = reviews.filter(({ window: { to } }) => to >= span.from && to <= span.to);
  return measureEffects(scope, org, inside, span.now, read);
}

/**
 * Each figure before and after, by the catalogue's own functions. What several are computed from is read once, over all of
 * their months: the statements grow with the kinds of figures and not with the proposals.
 */
export async function measureEffects(
  scope: Scope,
  { id: orgId }: Org,
  reviews: readonly Review[],
  now: number,
  read: ReadFacts,
): Promise<EffectRow[]> {
  const seen = (kpi: KpiId) => mayAll(scope, orgId, [catalogue[kpi].permission]);
  const measurable = reviews.flatMap((review) => {
    const kpi = reviewedFigure(review);
    return kpi && review.isCarriedOut && seen(kpi) ? [{ kpi, review }] : [];
  });
  const spans = new Map<string, { kpi: KpiId } & Window>();
  for (const { kpi, review } of measurable.filter((one) => !isOfOneInstant(one.kpi))) {
    const { from, to } = spans.get(factKind(kpi)) ?? { from: review.stated.baselineFrom, to: review.window.to };
    const { baselineFrom } = review.stated;
    spans.set(factKind(kpi), {
      kpi,
      from: earliest(baselineFrom, from),
      to: latest(review.window.to, to),
    });
  }
  const known = new Map<string, Facts>();
  for (const [kind, span] of spans) known.set(kind, await read(span));
  const take = async (kpi: KpiId, window: Window): Promise<Measure> => {
    const facts = (!isOfOneInstant(kpi) && known.get(factKind(kpi))) || (await read({ kpi, ...window }));
    return measure(kpi, sliceFacts(facts, window), { asOf: now, openPeriod: false });
  };
  const rows: EffectRow[] = [];
  for (const review of reviews) {
    const { stated, window, isCarriedOut, proposal } = review;
    const kpi = reviewedFigure(review);
    const row = { month: window.to, proposal, kpi: stated.key, target: stated.target };
    const untold = { ...row, before: null, after: null, reached: null };
    if (!kpi) rows.push({ ...untold, reason: "no_such_figure" });
    else if (!isCarriedOut) rows.push({ ...untold, reason: "not_carried_out" });
    else if (!seen(kpi)) rows.push({ ...untold, reason: "not_yours" });
    else {
      const before = await take(kpi, { from: stated.baselineFrom, to: stated.baselineTo });
      const after = await take(kpi, window);
      const values = { before: before.value, after: after.value, currency: after.currency ?? before.currency };
      const isKnown = before.value !== null && after.value !== null;
      const reached = isKnown
        ? isReached(kpi, { before: before.value as number, after: after.value as number, target: stated.target })
        : null;
      rows.push({ ...row, ...values, reached, reason: isKnown ? null : "no_values" });
    }
  }
  return rows;
}
