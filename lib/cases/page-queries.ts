import "server-only";
import type { Scope } from "@/lib/access/scope";
import { countdownsOf } from "@/lib/sla/countdown";
import { explainCase } from "@/lib/sla/explain";
import { foldCase } from "@/lib/sla/fold";
import { loadTerms } from "@/lib/sla/queries";
import { getCase, getTermNames, listServices } from "./case-queries";
import { getFollowing } from "./follow/following-queries";
import { loadEvents } from "./histories";
import { getCaseEscalations } from "./incidents/beside-queries";
import { hasFollowUp } from "./incidents/queries";
import { getCaseCauses } from "./problems/beside-queries";
import { getCaseSecurity } from "./security/beside-queries";

interface Asked {
  number: number;
  lang: "sv" | "en";
  /** Epoch milliseconds. */
  now: number;
}

/** One case as its page shows it to the viewer; null when there is none, or none for them. */
export async function readCasePage(scope: Scope, org: { id: string }, { number, lang, now }: Asked) {
  const found = await getCase(scope, org.id, number);
  const terms = found && (await loadTerms(scope, org.id));
  if (!found || !terms) return null;
  const readsInternal = scope.orgs("cases.read_internal").includes(org.id);
  const stored = (await loadEvents(scope, org.id, [found.id])).get(found.id) ?? [];
  const events = stored.filter(({ internal }) => readsInternal || !internal);
  const { agreement } = terms;
  const story = events.map(({ event }) => event);
  const outcome = foldCase(story, agreement, now, { segments: true });
  const countdowns = countdownsOf(outcome, story, agreement, now);
  return {
    found,
    events,
    explanation: explainCase(outcome, agreement, now),
    countdowns: Object.fromEntries(countdowns.map((one) => [`${one.clock}-${one.cycle}`, one])),
    names: await getTermNames(scope, org.id),
    services: await listServices(scope, org.id),
    following: await getFollowing(scope, { org, agreement, found, events, outcome, lang, now }),
    hasFollowUp: await hasFollowUp(scope, org.id, found.id),
    escalations: await getCaseEscalations(scope, org.id, found),
    security: await getCaseSecurity(scope, org.id, found),
    causes: await getCaseCauses(scope, org.id, found),
  };
}
