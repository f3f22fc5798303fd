import "server-only";
import { getLocale } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope, type Scope } from "@/lib/access/scope";
import { targetIn } from "@/lib/measures/custom/followed";
import { dashboardQueryOf } from "@/lib/measures/dashboard-query";
import { readFigureFacts } from "@/lib/measures/figure-queries";
import { listDecidedOf } from "@/lib/measures/goal/goal-queries";
import { listProposalRecords, measureEffects, proposalFacts } from "@/lib/measures/kpi/proposal-queries";
import { choosePeriod, comparedPeriod, earliest } from "@/lib/measures/periods";
import { listNamedProposals } from "@/lib/measures/proposals/decided-queries";
import { endedReviews } from "@/lib/measures/proposals/effect";
import type { ProposalRecord } from "@/lib/measures/proposals/record";
import { listSavedViews } from "@/lib/measures/views/queries";
import { singleValues } from "@/lib/single-values";
import { type MonthKey, monthAt } from "@/lib/time/local-month";
import { decidedList } from "./decided";
import { proposalFigures } from "./figures";

/** The dashboard of a customer's improvement proposals, as the address asks for it. */
export async function loadProposalFigures(slug: string, search: Readonly<Record<string, unknown>>) {
  const { viewer, org } = await requireCustomer(slug, "proposals.read");
  const query = dashboardQueryOf(singleValues({ ...search }));
  const [lang, now] = [await getLocale(), Date.now()];
  const current = monthAt(now, org.timeZone);
  return inScope(viewer, async (scope) => {
    const records = await listProposalRecords(scope, org.id);
    const published = records.flatMap(({ publishedAt }) => publishedAt ?? []);
    const first = published.length === 0 ? null : monthAt(Math.min(...published), org.timeZone);
    const period = choosePeriod(query, { first, last: current }, current);
    const { compare = "before" } = query;
    const { from } = comparedPeriod(period, compare);
    const effects = await effectsOf(scope, org, records, now);
    const facts = proposalFacts(records, org, { from: earliest(from, period.from), to: period.to, now });
    const named = await listNamedProposals(scope, org.id, lang);
    const decided = await listDecidedOf(scope, org.id, ["proposals.days_to_decision"]);
    const targets = decided["proposals.days_to_decision"];
    return {
      ...{ org, query, current, first, now },
      monthOf: (at: number) => monthAt(at, org.timeZone),
      targetOf: (month: MonthKey) => targetIn(month, targets)?.target ?? null,
      figures: proposalFigures({ period, compare, ...facts, effects, first, now }),
      list: decidedList({ records, named, effects, period, zone: org.timeZone, now }),
      views: await listSavedViews(scope, org.id, "proposals"),
    };
  });
}

export type ProposalFiguresPage = Awaited<ReturnType<typeof loadProposalFigures>>;

/** Of every approved proposal whose reviewed months have ended. */
function effectsOf(
  scope: Scope,
  org: { id: string; timeZone: string },
  records: readonly ProposalRecord[],
  now: number,
) {
  const reviews = endedReviews(records, org.timeZone, now);
  return measureEffects(scope, org, reviews, now, (asked) => readFigureFacts(scope, org, asked, now));
}
