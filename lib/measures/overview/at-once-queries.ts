import "server-only";
import { askTogether } from "@/lib/access/ask-queries";
import type { Scope } from "@/lib/access/scope";
import { currenciesAsked } from "@/lib/billing/bridge/queries";
import { surveyCellsAsked } from "@/lib/satisfaction/figure-queries";
import { surveySettingsAsked } from "@/lib/satisfaction/settings-queries";
import { addMonths, monthAt } from "@/lib/time/local-month";
import { followedAsked, mayAll } from "../custom/queries";
import { frameAsked } from "../fact-queries";
import { type Period, periodOf, previousPeriod } from "../periods";
import type { TileId } from "../tiles/layout";
import { changesAsked, forumsAsked } from "./work-queries";

interface Org {
  id: string;
  timeZone: string;
}

/**
 * All that the tiles that are shown can be told without an answer of another statement, in one; null for what none of them
 * tells. Each part asks for its own right.
 */
export function readAtOnce(scope: Scope, org: Org, now: number, shown: readonly TileId[]) {
  const shows = (...ids: TileId[]) => ids.some((id) => shown.includes(id));
  const period = opinionPeriod(org, now);
  const opinions = { from: previousPeriod(period).from, to: period.to, service: null, priority: null };
  // What is followed is for those who see service levels; satisfaction, changes and forums are told to others too.
  const tellsFollowed =
    shows("cases", "satisfaction", "selfService", "changes", "forums") && mayAll(scope, org.id, ["sla.read"]);
  return askTogether(scope, {
    frame: shows("sla", "cases") ? frameAsked(scope, org.id) : null,
    followed: tellsFollowed ? followedAsked(scope, org.id) : null,
    answers: shows("satisfaction") ? surveyCellsAsked(scope, org.id, opinions) : null,
    survey: shows("satisfaction") ? surveySettingsAsked(org.id) : null,
    currencies: shows("billing") ? currenciesAsked(scope, org.id, monthAt(now, org.timeZone)) : null,
    changes: shows("changes") ? changesAsked(scope, org, now) : null,
    forums: shows("forums") ? forumsAsked(scope, org, now) : null,
  });
}

export type AtOnce = Awaited<ReturnType<typeof readAtOnce>>;

/** The last three whole months. */
export function opinionPeriod({ timeZone }: Org, now: number): Period {
  const current = monthAt(now, timeZone);
  return periodOf(addMonths(current, -3), addMonths(current, -1), current);
}
