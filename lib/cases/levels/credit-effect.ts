import type { AgreementTerms, AgreementVersion } from "@/lib/sla/agreement";
import { attainment } from "@/lib/sla/attainment";
import { type ServiceCredit, serviceCredit } from "@/lib/sla/service-credit";
import { versionOfMonth } from "@/lib/sla/version-of-month";
import type { MonthKey } from "@/lib/time/local-month";
import type { EffectMonth } from "./effect";

export interface CreditEffect {
  month: MonthKey;
  /** Null where nothing was agreed in the month. */
  before: ServiceCredit | null;
  after: ServiceCredit | null;
}

/**
 * The service credit of each month as it was and as it would have been. `proposed` holds in every month; without it the
 * terms stay, as when only a calendar is changed.
 */
export function creditEffectOf(
  months: readonly EffectMonth[],
  versions: readonly Pick<AgreementVersion, "validFrom" | "terms">[],
  proposed: AgreementTerms | null,
): CreditEffect[] {
  return months.map(({ month, current, proposed: judged }) => {
    const terms = versionOfMonth(month, versions)?.terms ?? null;
    const after = proposed ?? terms;
    return {
      month,
      before: terms && serviceCredit(terms, attainment(current.met, current.breached)),
      after: after && serviceCredit(after, attainment(judged.met, judged.breached)),
    };
  });
}
