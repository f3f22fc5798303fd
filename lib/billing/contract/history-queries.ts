import "server-only";
import type { Scope } from "@/lib/access/scope";

export interface ContractVersion {
  version: number;
  what: "made" | "terms" | "prices" | "quantities";
  /** Local date from which on it counts. */
  from: string;
  note: string;
  madeAt: Date;
  /** Null for what came with the portal. */
  by: string | null;
  name: string;
  to: string | null;
  noticeMonths: number;
  indexClause: string;
}

const dateOf = (date: Date) => date.toISOString().slice(0, 10);

/** A contract as it stood after each change, the newest first. */
export async function listContractVersions(
  scope: Scope,
  orgId: string,
  contractId: string,
): Promise<ContractVersion[]> {
  scope.require("billing.read", orgId);
  const rows = await scope.db.contractVersion.findMany({
    where: { orgId, contractId },
    orderBy: { version: "desc" },
    take: 200,
  });
  const ids = [...new Set(rows.flatMap(({ madeById }) => madeById ?? []))];
  const people = await scope.db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ fromDate, toDate, madeById, version, what, note, madeAt, name, noticeMonths, indexClause }) => ({
    ...{ version, what, note, madeAt, name, noticeMonths, indexClause },
    ...{ from: dateOf(fromDate), to: toDate && dateOf(toDate) },
    by: madeById && (names.get(madeById) ?? "–"),
  }));
}
