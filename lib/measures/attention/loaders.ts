import "server-only";
import { noteSupplierReads, requireSupplier } from "@/lib/access/gate";
import type { Permission } from "@/lib/access/permissions";
import { inScope } from "@/lib/access/scope";
import { can, holdsAnywhere, type PersonViewer } from "@/lib/access/viewer";
import { localDateAt } from "@/lib/time/local-date";
import { type ReasonKind, rankAttention } from "./attention";
import { listFollowUpsToEnd, listReportsToMake, listUrgent } from "./incident-queries";
import { listProposalRows } from "./proposal-queries";
import { proposalStandings } from "./proposals";
import { listStandings } from "./queries";

const mostRows = 10;

const holding = (viewer: PersonViewer, permission: Permission) =>
  viewer.customers.filter(({ id }) => can(viewer, permission, id));

/**
 * The supplier's overview over the customers that the viewer is assigned to: who needs attention and why; for those who
 * follow incidents up or make reports, what waits for them; for those who write proposals, how they stand. What a viewer
 * has no part in is not asked for.
 */
export async function loadSupplierOverview() {
  const viewer = await requireSupplier("customer.open");
  const now = Date.now();
  const readable = holding(viewer, "sla.read");
  const may = {
    incidents: holdsAnywhere(viewer, ["incidents.write"]),
    reports: holdsAnywhere(viewer, ["reports.write"]),
    proposals: holdsAnywhere(viewer, ["proposals.write"]),
  };
  const page = await inScope(viewer, async (scope) => ({
    attention: rankAttention(await listStandings(scope, readable, now)),
    urgent: may.incidents ? await listUrgent(scope, mostRows) : null,
    followUps: may.incidents ? await listFollowUpsToEnd(scope, localDateAt(now, "Europe/Stockholm")) : null,
    reports: may.reports ? await listReportsToMake(scope, viewer.customers, now) : null,
    proposals: may.proposals ? proposalStandings(await listProposalRows(scope), now) : null,
  }));
  const ids = (permission: Permission) => holding(viewer, permission).map(({ id }) => id);
  await noteSupplierReads(viewer, "sla.read", ids("sla.read"));
  const told = (kind: ReasonKind) =>
    page.attention.filter(({ reasons }) => reasons.some((reason) => reason.kind === kind)).map(({ orgId }) => orgId);
  await noteSupplierReads(viewer, "satisfaction.read", told("opinion"));
  await noteSupplierReads(viewer, "billing.read", told("questions"));
  const incidents = [...(page.urgent ?? []), ...(page.followUps ?? [])].map(({ orgId }) => orgId);
  await noteSupplierReads(viewer, "cases.read_org", [...new Set(incidents)]);
  return { customers: viewer.customers, now, ...page };
}

export type SupplierOverview = Awaited<ReturnType<typeof loadSupplierOverview>>;
