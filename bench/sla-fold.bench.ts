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

const cases = Array.from({ length: size }, (): CaseEvent[] => {
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
});
const shuffled = cases.map((events) => events.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)));

const pick = <T>(list: T[], index: number) => list[index & (size - 1)] as T;
const folded = (events: CaseEvent[], segments: boolean) => foldCase(events, agreement, now, { segments }).clocks.length;
const perSecond = (nanoseconds: number) => Math.round(1e9 / nanoseconds);

const report = {
  name: "sla-fold",
  casesPerSecond: perSecond(nanosecondsPer(200_000, (index) => folded(pick(cases, index), false))),
  unorderedCasesPerSecond: perSecond(nanosecondsPer(200_000, (index) => folded(pick(shuffled, index), false))),
  withSegmentsPerSecond: perSecond(nanosecondsPer(100_000, (index) => folded(pick(cases, index), true))),
  targetCasesPerSecond: 50_000,
};
const microseconds = rounded(1e6 / report.casesPerSecond, 2);
console.log(
  `cases of six events, two clocks   ${report.casesPerSecond} per second and core (${microseconds} µs each; target > 50 000)`,
);
console.log(`events out of order               ${report.unorderedCasesPerSecond} per second`);
console.log(`with segments                     ${report.withSegmentsPerSecond} per second`);
console.log(JSON.stringify(report));
