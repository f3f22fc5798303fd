import "server-only";
import type { Scope } from "@/lib/access/scope";
import { listProposals } from "@/lib/knowledge/customers/customer-queries";
import { listOpenActions } from "@/lib/satisfaction/action-queries";
import { listTrendAlarms } from "@/lib/satisfaction/figure-queries";
import { monthEnd } from "@/lib/time/local-month";
import { actionPoint } from "./case-queries";
import { named } from "./owners";
import type { ActionPoint, AlarmPoint, ProposalPoint } from "./point";
import type { Reading } from "./reading";

/** Proposals of the customer that are published and addressed to the reader: the forum decides about them. */
export async function listProposalPoints(scope: Scope, { org, lang }: Reading): Promise<ProposalPoint[]> {
  scope.require("proposals.read", org.id);
  const proposals = await listProposals(scope, org.id, lang);
  return proposals
    .filter(({ orgId }) => orgId === org.id)
    .map(({ id, key, title, owner, publishedAt, fields, comments }) => ({
      ...{ kind: "proposal", id, key, title, comments, quarter: fields.targetQuarter },
      ...{ severity: 0, sinceAt: publishedAt.getTime(), owner: named(owner) },
    }));
}

/** Months in which satisfaction fell further than chance explains and, for those who act on it, what is still to be done. */
export async function listSatisfactionPoints(scope: Scope, reading: Reading): Promise<(AlarmPoint | ActionPoint)[]> {
  const { org, month, ownerOf } = reading;
  scope.require("satisfaction.read", org.id);
  // Asked as of the end of the month, so that one long ago is told of its own alarms.
  const alarms = await listTrendAlarms(scope, org, monthEnd(month, org.timeZone));
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
