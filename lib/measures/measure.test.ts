import { expect, test } from "vitest";
import type { ClockRow, DurationRow, ExclusionRow, Facts, FlowRow } from "./facts";
import { sliceFacts } from "./facts";
import { measure } from "./measure";

const hour = 3_600_000;
const now = { asOf: Date.UTC(2026, 10, 23), openPeriod: false };
const cell = { month: "2026-10", service: "workplace", priority: 3 };

const clock = (changes: Partial<ClockRow>): ClockRow => {
  return { ...cell, clock: "resolution", met: 0, breached: 0, late: 0, excluded: 0, ...changes };
};
const flow = (changes: Partial<FlowRow>): FlowRow => {
  return { ...cell, opened: 0, resolved: 0, closed: 0, reopened: 0, unresolved: 0, ...changes };
};
const exclusion = (changes: Partial<ExclusionRow>): ExclusionRow => {
  return { ...cell, clock: "resolution", reason: "agreed", count: 1, ...changes };
};
const durations = (...hours: number[]): DurationRow => ({ ...cell, ms: hours.map((one) => one * hour) });
const facts = (changes: Partial<Facts> = {}): Facts => {
  return { clocks: [], exclusions: [], flow: [], carried: [], durations: [], backlog: [], ...changes };
};

test("hundred-percent-of-nothing: a share of an empty set is no data, neither 0 nor 100 %", () => {
  for (const kpi of ["sla.attainment.resolution", "sla.attainment.response", "cases.reopen_rate"] as const) {
    expect(measure(kpi, facts(), now)).toMatchObject({ value: null, n: 0 });
  }
  expect(measure("sla.breaches.resolution", facts(), now).value).toBeNull();
  expect(measure("cases.backlog_age", facts(), now).value).toBeNull();
  expect(measure("resolution.median.business", facts(), now).value).toBeNull();
});

test("attainment of a month is met ÷ (met + breached), the other clock left out", () => {
  const clocks = [
    clock({ met: 7, breached: 1 }),
    clock({ priority: 1, met: 2 }),
    clock({ clock: "response", breached: 9 }),
  ];
  // (7 + 2) ÷ (7 + 2 + 1) = 9 ÷ 10
  expect(measure("sla.attainment.resolution", facts({ clocks }), now)).toMatchObject({
    value: 0.9,
    numerator: 9,
    denominator: 10,
    n: 10,
  });
});

test("open-late-left-out-of-attainment: a clock that still runs past its due time is a breach now", () => {
  const clocks = [clock({ met: 3, late: 1 })];
  // 3 ÷ (3 + 1); left out it would have been 3 ÷ 3
  expect(measure("sla.attainment.resolution", facts({ clocks }), now).value).toBe(0.75);
  expect(measure("sla.breaches.resolution", facts({ clocks }), now).value).toBe(1);
});

test("excluded clocks stand beside the share with their reasons and are in neither part of it", () => {
  const clocks = [clock({ met: 1, breached: 1, excluded: 3 })];
  const exclusions = [
    exclusion({ count: 1 }),
    exclusion({ reason: "wrong_priority", count: 2 }),
    exclusion({ clock: "response", count: 8 }),
  ];
  // 1 ÷ (1 + 1); excluded 1 + 2 = 3
  expect(measure("sla.attainment.resolution", facts({ clocks, exclusions }), now)).toMatchObject({
    value: 0.5,
    denominator: 2,
    excluded: {
      count: 3,
      reasons: [
        { reason: "wrong_priority", count: 2 },
        { reason: "agreed", count: 1 },
      ],
    },
  });
});

test("numerator-not-subset-of-denominator: the reopened are counted among the resolved of the same period", () => {
  const rows = [flow({ opened: 1, resolved: 4, reopened: 1 }), flow({ month: "2026-11", opened: 9, resolved: 0 })];
  // 1 ÷ 4; ÷ opened it would have been 1 ÷ 10
  expect(measure("cases.reopen_rate", facts({ flow: rows }), now)).toMatchObject({
    value: 0.25,
    numerator: 1,
    denominator: 4,
  });
});

test("the backlog at the end is what was carried in plus opened minus closed, closed without resolution too", () => {
  const rows = [flow({ opened: 10, resolved: 6, closed: 7, unresolved: 1 })];
  const carried = [{ service: "workplace", priority: 3, count: 5 }];
  // 5 + 10 − 7 = 8
  expect(measure("cases.backlog", facts({ flow: rows, carried }), now).value).toBe(8);
});

test("a slice carries in the months before it", () => {
  const rows = [flow({ month: "2026-09", opened: 4, closed: 1 }), flow({ opened: 2, closed: 1 })];
  const carried = [{ service: "workplace", priority: 3, count: 5 }];
  const october = sliceFacts(facts({ flow: rows, carried }), { from: "2026-10", to: "2026-10" });
  // 5 + (4 − 1) + (2 − 1) = 9
  expect(measure("cases.backlog", october, now).value).toBe(9);
  expect(measure("cases.opened", october, now).value).toBe(2);
});

test("the share of old cases counts those opened 30 days ago or more", () => {
  const row = { service: "workplace", priority: 3 };
  const backlog = [
    { ...row, band: "week" as const, count: 6 },
    { ...row, band: "quarter" as const, count: 1 },
    { ...row, band: "older" as const, count: 1 },
  ];
  // (1 + 1) ÷ (6 + 1 + 1)
  expect(measure("cases.backlog_age", facts({ backlog }), now)).toMatchObject({
    value: 0.25,
    numerator: 2,
    denominator: 8,
  });
});

test("working-seconds-as-calendar-days: resolution time says which time it is and three working days stay 24 hours", () => {
  const business = measure("resolution.median.business", facts({ durations: [durations(24)] }), now);
  expect(business).toMatchObject({ value: 24 * hour, unit: "business_ms" });
  expect(measure("resolution.median.calendar", facts({ durations: [durations(24)] }), now).unit).toBe("calendar_ms");
});

test("median, 90th percentile and mean are taken over all rows together, with the unresolved beside them", () => {
  const given = facts({ durations: [durations(1, 3), durations(2, 10)], flow: [flow({ resolved: 5, unresolved: 2 })] });
  // 1 2 3 10: median (2 + 3) ÷ 2 = 2.5; p90 at 2.7: 3 + 0.7 · 7 = 7.9; mean 16 ÷ 4 = 4
  expect(measure("resolution.median.business", given, now)).toMatchObject({ value: 2.5 * hour, n: 4 });
  expect(measure("resolution.p90.business", given, now).value).toBe(7.9 * hour);
  expect(measure("resolution.mean.calendar", given, now)).toMatchObject({
    value: 4 * hour,
    numerator: 16 * hour,
    denominator: 4,
  });
  expect(measure("resolution.median.business", given, now).excluded).toEqual({
    count: 3,
    reasons: [
      { reason: "unresolved", count: 2 },
      { reason: "unmeasured", count: 1 },
    ],
  });
});

test("every measure says of when it is and whether its period still moves", () => {
  const open = { asOf: now.asOf, openPeriod: true };
  expect(measure("cases.opened", facts(), open)).toMatchObject({
    ...open,
    definition: "kpi.cases.opened.definition",
    value: 0,
  });
});
