import "server-only";
import type { Scope } from "@/lib/access/scope";
import { requireTerms } from "@/lib/cases/commands";
import { type Opening, openCase, serviceOf, type WrittenCase } from "@/lib/cases/open-commands";

/** Stores a case that somebody has told an agent of; the same form again is the same case. `now` is epoch milliseconds. */
export async function registerCase(
  scope: Scope,
  orgId: string,
  written: WrittenCase,
  opening: Opening,
  now: number,
): Promise<{ number: number }> {
  scope.require("cases.write", orgId);
  const service = await serviceOf(scope, orgId, written);
  const terms = await requireTerms(scope, orgId);
  const same = await scope.db.case.findUnique({
    where: { orgId_source_externalKey: { orgId, source: "portal", externalKey: opening.externalKey } },
    select: { number: true },
  });
  return same ?? openCase(scope, terms, { ...written, service }, opening, now);
}
