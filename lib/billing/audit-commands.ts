import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";

/** Every look at what a customer pays leaves a trace, whoever looks. `what` names the page, never an amount. */
export async function noteView(scope: Scope, orgId: string, what: string): Promise<void> {
  await appendAudit(scope, { orgId, kind: "billing.viewed", subject: `customer:${orgId}`, detail: { what } });
}
