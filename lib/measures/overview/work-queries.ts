import "server-only";
import { type Asked, toldAs } from "@/lib/access/ask-queries";
import type { Scope } from "@/lib/access/scope";
import { addMonths, monthAt } from "@/lib/time/local-month";
import type { KpiId } from "../catalogue";
import { type Facts, sliceFacts } from "../facts";
import { changeMonthsAsked } from "../kpi/change-queries";
import { forumFactsAsked } from "../kpi/forum-queries";
import { measure } from "../measure";
import { noFacts } from "../no-facts";
import type { ChangeFigures, ForumFigures } from "./figures";

interface Org {
  id: string;
  timeZone: string;
}

/** How the changes of the last three whole months went; null where none has been registered. */
export function changesAsked(scope: Scope, org: Org, now: number): Asked<Omit<ChangeFigures, "decided"> | null> {
  const current = monthAt(now, org.timeZone);
  const span = { from: addMonths(current, -3), to: addMonths(current, -1) };
  // The month that goes on is read too: a register may have begun in it.
  return toldAs(changeMonthsAsked(scope, org, { ...span, to: current }), (changes) => {
    if (changes.length === 0) return null;
    const of = taking(sliceFacts({ ...noFacts, changes }, span), now, false);
    return {
      ...span,
      succeeded: of("changes.success_rate"),
      late: of("changes.late"),
      emergency: of("changes.emergency"),
    };
  });
}

/** How the forums have met and what has come of it in twelve months; null where they have neither met nor agreed to. */
export function forumsAsked(scope: Scope, org: Org, now: number): Asked<Omit<ForumFigures, "decided"> | null> {
  const current = monthAt(now, org.timeZone);
  const span = { from: addMonths(current, -11), to: current };
  return toldAs(forumFactsAsked(scope, org, { ...span, now }), (facts) => {
    if (facts.meetings.length === 0 && facts.actions.length === 0) return null;
    const of = taking({ ...noFacts, ...facts }, now, true);
    return {
      ...span,
      held: of("forums.held"),
      onTime: of("forums.actions_on_time"),
      open: of("forums.actions_open"),
      age: of("forums.actions_open_age"),
    };
  });
}

function taking(facts: Facts, asOf: number, openPeriod: boolean) {
  return (kpi: KpiId) => measure(kpi, facts, { asOf, openPeriod });
}
