import type { Agreement, AgreementTerms } from "@/lib/sla/agreement";
import { due } from "@/lib/time/business-time";
import { startOfLocalDate } from "@/lib/time/local-date";

const dayMs = 86_400_000;
const spans = [7, 14, 31, 62, 124, 366, 1_461];

/**
 * So many days before `instant` (epoch milliseconds) a clock of the agreement can have stopped and still be due after it:
 * the shortest span in which every target runs out.
 */
export function longestDays({ versions, calendars }: Agreement, instant: number): number {
  const targets = versions.flatMap(({ terms }) => terms.targets);
  const runsOut = (days: number) =>
    targets.every(({ calendar, minutes }) => {
      const hours = calendars[calendar];
      return !hours || due(hours, instant - days * dayMs, minutes * 60_000) < instant;
    });
  return spans.find(runsOut) ?? (spans.at(-1) as number);
}

/** Whether `proposed` promises something that some version in force between two instants does not, or there was none then. */
export function promisesMore(
  held: Agreement,
  proposed: Agreement,
  { from, to }: { from: number; to: number },
): boolean {
  const starts = held.versions
    .map(({ validFrom, terms }) => ({ from: startOfLocalDate(validFrom, held.zone), terms }))
    .sort((a, b) => a.from - b.from);
  const first = starts[0];
  if (!first || first.from > from) return proposed.versions.some(({ terms }) => terms.targets.length > 0);
  const inForce = starts.filter((version, index) => version.from < to && (starts[index + 1]?.from ?? to) > from);
  return proposed.versions.some(({ terms }) => inForce.some((version) => addsTo(version.terms, terms)));
}

/** A line for every service covers a line of one; the other way round it does not. */
function addsTo(held: AgreementTerms, proposed: AgreementTerms): boolean {
  return proposed.targets.some(({ service, priority, clock }) => {
    return !held.targets.some(
      (one) => one.priority === priority && one.clock === clock && (one.service === "*" || one.service === service),
    );
  });
}
