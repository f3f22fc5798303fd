import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { MonthKey } from "@/lib/time/local-month";
import type { SelfServiceMonth } from "./self-service";

export interface SelfService {
  months: SelfServiceMonth[];
}

export async function getSelfService(
  scope: Scope,
  orgId: string,
  _span: { from: MonthKey; to: MonthKey },
): Promise<SelfService> {
  scope.require("sla.read", orgId);
  return { months: [] };
}
