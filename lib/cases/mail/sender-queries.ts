import "server-only";
import type { Scope } from "@/lib/access/scope";
import { listStandings, type Standing } from "@/lib/access/standing-queries";
import { can } from "@/lib/access/viewer";
import { seesCase } from "../security/told";

export interface Sender {
  id: string;
  name: string;
  locale: "sv" | "en";
  isActive: boolean;
  /** Customers whose employee they are or have been. */
  employers: readonly { id: string; key: string; timeZone: string }[];
  isSupplier: boolean;
}

/** Who sends mail from an address; null for somebody whom the portal does not know. */
export async function findSender(scope: Scope, address: string): Promise<Sender | null> {
  const person = await scope.db.person.findFirst({
    where: { email: address },
    select: {
      ...{ id: true, name: true, locale: true, status: true },
      memberships: { select: { organisation: { select: { id: true, key: true, timeZone: true, kind: true } } } },
    },
  });
  if (!person) return null;
  const organisations = person.memberships.map(({ organisation }) => organisation);
  return {
    ...{ id: person.id, name: person.name, locale: person.locale === "en" ? "en" : "sv" },
    isActive: person.status === "active",
    employers: organisations.filter(({ kind }) => kind === "customer").map(({ kind: _kind, ...org }) => org),
    isSupplier: organisations.some(({ kind }) => kind === "supplier"),
  };
}

/** How a sender stands to a customer today; null when they are nobody there, or nobody any longer. */
export async function standingOfSender(
  scope: Scope,
  orgId: string,
  personId: string,
  now: Date,
): Promise<Standing | null> {
  const [standing] = await listStandings(scope, orgId, [personId], now);
  return standing ?? null;
}

/** Whether somebody may write on a case, as on its page: from the customer's side, and only where they see it. */
export function mayWrite(standing: Standing, { orgId, admissions, ...about }: Written): boolean {
  const admitted = admissions.map(({ personId }) => personId);
  return can(standing.viewer, "cases.report", orgId) && seesCase(standing, { orgId, ...about, admitted });
}

interface Written {
  orgId: string;
  requesterId: string | null;
  isSecurity: boolean;
  admissions: readonly { personId: string }[];
}
