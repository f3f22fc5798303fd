import type { AgreementTerms, CreditStep } from "./agreement";
import { type Attainment, meetsPromise } from "./attainment";

/** What a missed promise gives back, with the steps it was taken from. `percent` is of the month's fee. */
export type ServiceCredit = { percent: number; step: CreditStep | null; share: Attainment; promisedShare: number };

/** The credit of a period: the lowest step the share fell below. Nothing when the promise was kept or nothing was due. */
export function serviceCredit(
  terms: Pick<AgreementTerms, "promisedShare" | "credits">,
  share: Attainment,
): ServiceCredit {
  const missed = meetsPromise(share, terms.promisedShare) === false;
  const reached = (terms.credits ?? []).filter(({ below }) => missed && meetsPromise(share, below) === false);
  const step = reached.sort((a, b) => a.below - b.below)[0] ?? null;
  return { percent: step?.percent ?? 0, step, share, promisedShare: terms.promisedShare };
}
