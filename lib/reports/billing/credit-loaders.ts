import "server-only";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { listSums } from "@/lib/billing/bridge/queries";
import { creditDue, monthlyFee } from "@/lib/billing/credit-due";
import { monthsOf, type Period, periodOf } from "@/lib/billing/period";
import { readLevels } from "@/lib/measures/level-queries";

export interface CreditMonth {
  month: string;
  /** Per cent of the month's fee by the agreement. */
  percent: number;
  /** What recurs, usage included, in hundredths. */
  fee: bigint;
  due: bigint;
  /** Credit lines of the month, positive. */
  received: bigint;
}

/** The service credits that the months of a period give by the agreement, beside what has been credited in them. */
export async function loadCreditsDue(slug: string, period: Period, currency: string): Promise<CreditMonth[] | null> {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  if (!can(viewer, "sla.read", org.id)) return null;
  return inScope(viewer, async (scope) => {
    const { from, to } = period;
    const { credits } = await readLevels(scope, org, { from, to, service: null, now: Date.now() });
    const rows: CreditMonth[] = [];
    for (const month of monthsOf(period)) {
      const sums = await listSums(scope, org.id, currency, periodOf("month", month));
      const credited = sums.filter(({ kind }) => kind === "credit").reduce((all, { amount }) => all + amount, 0n);
      const percent = credits.find((credit) => credit.month === month)?.percent ?? 0;
      const fee = monthlyFee(sums);
      const row = { month, percent, fee, due: creditDue(fee, percent), received: -credited };
      if (row.due > 0n || row.received !== 0n) rows.push(row);
    }
    return rows;
  });
}
