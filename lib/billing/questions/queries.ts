import "server-only";
import type { Scope } from "@/lib/access/scope";

const day = 86_400_000;

export interface QuestionCount {
  open: number;
  /** Whole days the oldest open one has waited; null where none is open. */
  oldestDays: number | null;
}

/** How many questions wait for the supplier's answer, and for how long at `now` (epoch milliseconds). */
export async function countQuestions(scope: Scope, orgId: string, now: number): Promise<QuestionCount> {
  scope.require("billing.read", orgId);
  const { _count, _min } = await scope.db.priceQuestion.aggregate({
    where: { orgId, state: "open" },
    _count: { _all: true },
    _min: { askedAt: true },
  });
  const oldest = _min.askedAt;
  return { open: _count._all, oldestDays: oldest && Math.floor((now - oldest.getTime()) / day) };
}
