import "server-only";
import type { Scope } from "@/lib/access/scope";
import { listProposals } from "@/lib/knowledge/customers/customer-queries";
import { getOpinionGoals } from "@/lib/measures/goal/goal-queries";
import { takenUp, underWay } from "@/lib/proposals/agenda";
import { getNewestDecisions } from "@/lib/proposals/queries";
import { listOpenActions } from "@/lib/satisfaction/action-queries";
import { listTrendAlarms } from "@/lib/satisfaction/figure-queries";
import { getSurveySettings } from "@/lib/satisfaction/settings-queries";
import { type MonthKey, monthEnd } from "@/lib/time/local-month";
import { actionPoint } from "./case-queries";
import { named } from "./owners";
import type { ActionPoint, AlarmPoint, ProposalPoint } from "./point";
import type { Reading } from "./reading";

/**
 * Proposals of the customer that are published and addressed to the reader. Those that wait for a decision are the tactical
 * forum's; those postponed whose day has come, and those approved whose effect is to be looked at, come back to the strategic
 * forum where it decided them and else to the tactical one. The strategic forum follows all that are being carried out.
 */
export async function listProposalPoints(scope: Scope, { org, level, lang, today }: Reading): Promise<ProposalPoint[]> {
  scope.require("proposals.read", org.id);
  const proposals = await listProposals(scope, org.id, lang);
  const decisions = await getNewestDecisions(scope, org.id);
  return proposals.flatMap(({ id, orgId, key, title, owner, publishedAt, fields, comments }): ProposalPoint[] => {
    const decision = decisions.get(id) ?? null;
    const isOwn = (decision?.forum === "strategic") === (level === "strategic");
    const taken =
      (level === "strategic" ? underWay(decision) : null) ??
      (isOwn ? takenUp(decision, { publishedAt, today, timeZone: org.timeZone }) : null);
    if (orgId !== org.id || !taken) return [];
    const { because, sinceAt } = taken;
    const [acts, dueOn] = because === "underWay" ? [decision?.responsible, decision?.dueOn ?? null] : [null, null];
    const isLate = dueOn != null && dueOn < today;
    const point = { id, key, title, comments, quarter: fields.targetQuarter, because, dueOn, isLate };
    return [{ kind: "proposal", ...point, severity: isLate ? 1 : 0, sinceAt, owner: named(acts ?? owner) }];
  });
}

/** Months in which satisfaction fell further than chance explains and, for those who act on it, what is still to be done. */
export async function listSatisfactionPoints(scope: Scope, reading: Reading): Promise<(AlarmPoint | ActionPoint)[]> {
  const { org, month, ownerOf } = reading;
  scope.require("satisfaction.read", org.id);
  // Asked as of the end of the month, so that one long ago is told of its own alarms.
  const settings = await getSurveySettings(scope, org.id);
  const goalOf = await getOpinionGoals(scope, org.id, settings?.target ?? null);
  const shareAimedAt = (of: MonthKey) => goalOf(of)?.share ?? null;
  const alarms = await listTrendAlarms(scope, org, monthEnd(month, org.timeZone), shareAimedAt);
  const acts = scope.orgs("satisfaction.manage").includes(org.id);
  const actions = acts ? (await listOpenActions(scope)).filter(({ orgId }) => orgId === org.id) : [];
  return [
    ...alarms.map((alarm): AlarmPoint => {
      const common = { id: alarm.month, severity: 1, sinceAt: monthEnd(alarm.month, org.timeZone) };
      return { kind: "alarm", ...common, owner: ownerOf("alarm"), month: alarm.month, alarm };
    }),
    ...actions.map((action) => actionPoint({ ...action, about: null }, reading)),
  ];
}
