import type { Agreement } from "@/lib/sla/agreement";
import { defaultCalendars, defaultTerms } from "@/lib/sla/default-terms";
import type { CaseEvent } from "@/lib/sla/events";
import { foldCase } from "@/lib/sla/fold";
import { compileCalendar } from "@/lib/time/business-time";
import { nanosecondsPer, rounded, seeded } from "./measure";

// Cases of six events under the standard agreement: opened, first response, a wait begun and ended, resolved, closed.

const hour = 3_600_000;
const size = 4096;
const begin = Date.UTC(2023, 0, 1);
const now = Date.UTC(2026, 10, 1);
const random = seeded(7);

const agreement: Agreement = {
  zone: "Europe/Stockholm",
  versions: [{ id: "standard", validFrom: "2020-01-01", terms: defaultTerms }],
  calendars: {
    office: compileCalendar(defaultCalendars.office),
    always: compileCalendar(defaultCalendars.always),
  },
};

function made(): CaseEvent[] {
  let at = begin + Math.floor(random() * 3.5 * 365 * 24 * hour);
  const later = (hours: number) => {
    at += 1 + Math.floor(random() * hours * hour);
    return at;
  };
  return [
    { kind: "opened", at, priority: 1 + Math.floor(random() * 4), service: "workplace" },
    { kind: "first_response", at: later(4) },
    { kind: "waiting_started", at: later(10), reason: "customer" },
    { kind: "waiting_ended", at: later(60) },
    { kind: "resolved", at: later(30) },
    { kind: "closed", at: later(100) },
  ];
}

const cases = Array.from({ length: size }, made);
const shuffled = cases.map((events) => events.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)));

const pick = <T>(list: T[], index: number) => list[index & (size - 1)] as T;
const folded = (events: CaseEvent[], segments: boolean) => foldCase(events, agreement, now, { segments }).clocks.length;
const perSecond = (nanoseconds: number) => Math.round(1e9 / nanoseconds);

/** Makes and folds cases one after the other, as a refold of a whole customer does: the time of folding, and what is held. */
function stream(count: number): { casesPerSecond: number; peakMB: number } {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let [took, peak, clocks] = [0, before, 0];
  for (let done = 0; done < count; done += size) {
    const batch = Array.from({ length: Math.min(size, count - done) }, made);
    const start = performance.now();
    for (const events of batch) clocks += folded(events, false);
    took += performance.now() - start;
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  if (clocks !== count * 2) throw new Error("A case has two clocks.");
  return { casesPerSecond: Math.round((count / took) * 1_000), peakMB: rounded((peak - before) / 2 ** 20, 0) };
}

const report = {
  name: "sla-fold",
  casesPerSecond: perSecond(nanosecondsPer(200_000, (index) => folded(pick(cases, index), false))),
  unorderedCasesPerSecond: perSecond(nanosecondsPer(200_000, (index) => folded(pick(shuffled, index), false))),
  withSegmentsPerSecond: perSecond(nanosecondsPer(100_000, (index) => folded(pick(cases, index), true))),
  of100000: stream(100_000),
  of1000000: stream(1_000_000),
  targetCasesPerSecond: 50_000,
};
const growth = rounded(report.of100000.casesPerSecond / report.of1000000.casesPerSecond, 2);
const microseconds = rounded(1e6 / report.casesPerSecond, 2);
console.log(
  `cases of six events, two clocks   ${report.casesPerSecond} per second and core (${microseconds} µs each; target > 50 000)`,
);
console.log(`events out of order               ${report.unorderedCasesPerSecond} per second`);
console.log(`with segments                     ${report.withSegmentsPerSecond} per second`);
console.log(
  `a million cases                   ${report.of1000000.casesPerSecond} per second, ${growth} times as long a case as of 100 000`,
);
console.log(JSON.stringify({ ...report, timePerCaseOfTenTimes: growth }));
