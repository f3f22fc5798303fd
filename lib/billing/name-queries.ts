import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { NamedService } from "./names";

/** The agreed services of a customer, as lines and prices name them. */
export async function listServiceNames(scope: Scope, orgId: string): Promise<NamedService[]> {
  scope.require("billing.read", orgId);
  return scope.db.service.findMany({
    where: { orgId },
    select: { key: true, name: true, nameEn: true },
    orderBy: { position: "asc" },
  });
}
