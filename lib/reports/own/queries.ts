import "server-only";
import type { Scope } from "@/lib/access/scope";
import { partIds, type SectionId, sectionRights } from "../definitions/kinds";
import type { ReportDefinition, ReportPart } from "./definition";

const partFields = { section: true, body: true, words: true, figures: true, tables: true } as const;
const order = [{ place: "asc" }, { section: "asc" }] as const;

/** The customer's own reports, by name, each with the parts that the viewer may see. */
export async function listDefinitions(scope: Scope, orgId: string): Promise<ReportDefinition[]> {
  scope.require("customer.open", orgId);
  const rows = await scope.db.reportDefinition.findMany({
    where: { orgId, endedAt: null },
    select: {
      ...{ id: true, name: true },
      parts: { select: partFields, where: { section: { in: seenSections(scope, orgId) } }, orderBy: [...order] },
    },
    orderBy: { name: "asc" },
    take: 100,
  });
  return rows.map((row) => ({ ...row, parts: row.parts.map(partOf) }));
}

/** One of them, or null where it has ended or never was. */
export async function getDefinition(scope: Scope, orgId: string, id: string): Promise<ReportDefinition | null> {
  scope.require("customer.open", orgId);
  const row = await scope.db.reportDefinition.findFirst({
    where: { orgId, id, endedAt: null },
    select: {
      ...{ id: true, name: true },
      parts: { select: partFields, where: { section: { in: seenSections(scope, orgId) } }, orderBy: [...order] },
    },
  });
  return row && { ...row, parts: row.parts.map(partOf) };
}

/** Lock one: a part is seen as its section is. */
export function seenSections(scope: Scope, orgId: string): SectionId[] {
  return partIds.filter((id) => scope.orgs(sectionRights[id]).includes(orgId));
}

function partOf({ section, ...part }: Omit<ReportPart, "section"> & { section: string }): ReportPart {
  return { ...part, section: section as SectionId };
}
