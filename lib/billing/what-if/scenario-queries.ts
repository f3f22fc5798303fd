import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type Basis, digestsOf } from "./basis-queries";
import { changesOfStored } from "./scenario";
import type { QuantityChange } from "./what-if";

export interface Scenario {
  id: string;
  name: string;
  note: string;
  from: string;
  changes: QuantityChange[];
  savedAt: Date;
  sharedAt: Date | null;
  owner: string;
  isOwn: boolean;
  /** What has become another since the changes were saved. */
  changed: { prices: boolean; agreed: boolean };
}

const fields = {
  ...{ id: true, ownerId: true, name: true, note: true, fromMonth: true, changes: true, savedAt: true, sharedAt: true },
  ...{ pricesDigest: true, agreedDigest: true },
} as const satisfies Prisma.ScenarioSelect;

type Row = Prisma.ScenarioGetPayload<{ select: typeof fields }>;

/** Lock one for scenarios: one's own, and those that have been shared. */
function seen(scope: Scope, orgId: string): Prisma.ScenarioWhereInput {
  scope.require("billing.read", orgId);
  const own = scope.viewerId === null ? [] : [{ ownerId: scope.viewerId }];
  return { orgId, OR: [{ sharedAt: { not: null } }, ...own] };
}

/** The scenarios that the viewer sees, the newest first. */
export async function listScenarios(scope: Scope, orgId: string, basis: Basis): Promise<Scenario[]> {
  const rows = await scope.db.scenario.findMany({
    where: seen(scope, orgId),
    select: fields,
    orderBy: [{ savedAt: "desc" }, { id: "asc" }],
    take: 200,
  });
  return named(scope, rows, basis);
}

/** One scenario, or null when there is none that the viewer sees. */
export async function getScenario(scope: Scope, orgId: string, id: string, basis: Basis): Promise<Scenario | null> {
  const row = await scope.db.scenario.findFirst({ where: { ...seen(scope, orgId), id }, select: fields });
  return row ? ((await named(scope, [row], basis))[0] ?? null) : null;
}

/** What a scenario is called, where the viewer sees it. */
export function getScenarioName(scope: Scope, orgId: string, id: string): Promise<{ id: string; name: string } | null> {
  return scope.db.scenario.findFirst({ where: { ...seen(scope, orgId), id }, select: { id: true, name: true } });
}

async function named(scope: Scope, rows: readonly Row[], basis: Basis): Promise<Scenario[]> {
  const ids = [...new Set(rows.map(({ ownerId }) => ownerId))];
  const people = await scope.db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ ownerId, fromMonth: from, changes: stored, pricesDigest, agreedDigest, ...row }) => {
    const changes = changesOfStored(stored);
    const now = digestsOf(changes, from, basis);
    return {
      ...{ ...row, from, changes, owner: names.get(ownerId) ?? "–", isOwn: ownerId === scope.viewerId },
      changed: { prices: now.pricesDigest !== pricesDigest, agreed: now.agreedDigest !== agreedDigest },
    };
  });
}

/** The scenarios that belong to a proposal, those that the viewer sees. */
export async function listAttached(scope: Scope, orgId: string, documentId: string, basis: Basis): Promise<Scenario[]> {
  const rows = await scope.db.proposalScenario.findMany({
    where: { orgId, documentId, scenario: seen(scope, orgId) },
    select: { scenario: { select: fields } },
    orderBy: { attachedAt: "asc" },
    take: 20,
  });
  return named(
    scope,
    rows.map(({ scenario }) => scenario),
    basis,
  );
}

export interface AttachableProposal {
  id: string;
  key: string;
  title: string;
  isAttached: boolean;
}

/** The customer's proposals that the viewer may read, by title, and whether the scenario belongs to each. */
export async function listProposalsFor(
  scope: Scope,
  orgId: string,
  scenarioId: string,
  lang: "sv" | "en",
): Promise<AttachableProposal[]> {
  scope.require("billing.read", orgId);
  if (!scope.orgs("proposals.read").includes(orgId)) return [];
  const rows = await scope.db.document.findMany({
    where: { orgId, kind: "proposal", archivedAt: null, ...scope.audienceWhere() },
    select: {
      ...{ id: true, key: true },
      texts: { where: scope.audienceWhere(), select: { lang: true, title: true } },
      scenarios: { where: { orgId, scenarioId }, select: { scenarioId: true } },
    },
    take: 200,
  });
  return rows
    .flatMap(({ id, key, texts, scenarios }) => {
      const title = (texts.find((text) => text.lang === lang) ?? texts[0])?.title;
      return title ? [{ id, key, title, isAttached: scenarios.length > 0 }] : [];
    })
    .sort((a, b) => a.title.localeCompare(b.title, lang));
}
