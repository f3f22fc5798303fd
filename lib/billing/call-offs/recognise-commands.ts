import "server-only";
import type { Scope } from "@/lib/access/scope";
import { stepTo } from "./lifecycle";
import { numberIn } from "./reference";
import { noteStep } from "./step-commands";

/**
 * Says of every delivered call-off that these references name that it stands on an invoice, in the transaction that takes
 * the invoice in. One that has not been delivered stays where it is: that it is invoiced before it came is for people to see.
 */
export async function recogniseCallOffs(
  scope: Scope,
  orgId: string,
  references: Iterable<string>,
  now: number,
): Promise<number> {
  scope.require("billing.import", orgId);
  const numbers = new Set([...references].flatMap((text) => numberIn(text) ?? []));
  if (numbers.size === 0) return 0;
  const found = await scope.db.callOff.findMany({
    where: { orgId, number: { in: [...numbers] }, state: "delivered" },
    select: { id: true, number: true, state: true, revision: true },
    orderBy: { number: "asc" },
  });
  let recognised = 0;
  for (const callOff of found) {
    const state = stepTo(callOff.state, "recognise", "invoice");
    if (state && (await noteStep(scope, { orgId, ...callOff }, { state, note: "", tell: "customer" }, now))) {
      recognised += 1;
    }
  }
  return recognised;
}
