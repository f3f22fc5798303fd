import fc from "fast-check";
import { expect, test } from "vitest";
import { agreement, target } from "@/tests/fixtures/sla";
import type { CaseEvent } from "./events";
import { foldCase } from "./fold";

const begin = Date.UTC(2026, 9, 19);
// Few instants, so that several events often share one.
const at = fc.integer({ min: 0, max: 10 }).map((step) => begin + step * 11 * 3_600_000);
const priority = fc.constantFrom(2, 3);
const clock = fc.constantFrom("response" as const, "resolution" as const, undefined);

const change: fc.Arbitrary<CaseEvent> = fc.oneof(
  fc.record({ kind: fc.constantFrom("first_response" as const, "resolved" as const, "closed" as const), at }),
  fc.record({ kind: fc.constantFrom("reopened" as const, "waiting_ended" as const), at }),
  fc.record({
    kind: fc.constant("waiting_started" as const),
    at,
    reason: fc.constantFrom("customer" as const, "third_party" as const, "maintenance" as const),
  }),
  fc.record({ kind: fc.constant("priority_changed" as const), at, priority }),
  fc.record({ kind: fc.constant("service_changed" as const), at, service: fc.constantFrom("network", "workplace") }),
  fc.record({ kind: fc.constant("excluded" as const), at, clock, reason: fc.constantFrom("Strike", "Test") }),
  fc.record({ kind: fc.constant("included" as const), at, clock }),
);
const opening: fc.Arbitrary<CaseEvent> = fc.record({
  kind: fc.constant("opened" as const),
  at,
  priority,
  service: fc.constantFrom("network", "workplace"),
});
const history = fc.tuple(opening, fc.array(change, { maxLength: 12 })).map(([first, rest]) => [first, ...rest]);
const now = begin + 24 * 21 * 3_600_000;

const terms = agreement(
  target({ clock: "response", minutes: 60 }),
  target({ clock: "response", priority: 2, minutes: 30, calendar: "always" }),
  target({ priority: 3, minutes: 960, pausedBy: ["customer", "third_party"] }),
  target({ priority: 2, minutes: 480, onReopen: "new_clock" }),
  target({ priority: 2, service: "network", minutes: 240, calendar: "always" }),
);

test("the order in which events arrive does not matter", () => {
  const shuffled = history.chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
  );
  fc.assert(
    fc.property(shuffled, ([events, other]) => {
      const options = { segments: true };
      expect(foldCase(other, terms, now, options)).toEqual(foldCase(events, terms, now, options));
    }),
    { numRuns: 1000 },
  );
});

test("events that came twice change nothing", () => {
  // A reopening and a resolution of the same minute, each twice, are two reopenings: not drawn here.
  const doubled = history.filter((events) => events.every(({ kind }) => kind !== "reopened"));
  fc.assert(
    fc.property(doubled, (events) => {
      expect(foldCase([...events, ...events], terms, now)).toEqual(foldCase(events, terms, now));
    }),
  );
});

test("a priority changed on the way gives what the case would have had from the start", () => {
  const settled = history.map((events) => events.filter(({ kind }) => kind === "opened" || kind.startsWith("waiting")));
  fc.assert(
    fc.property(settled, priority, (events, last) => {
      const [first, ...rest] = events as [Extract<CaseEvent, { kind: "opened" }>, ...CaseEvent[]];
      const changed: CaseEvent = { kind: "priority_changed", at: now, priority: last };
      const fromStart = foldCase([{ ...first, priority: last }, ...rest], terms, now);
      expect(foldCase([...events, changed], terms, now).clocks).toEqual(fromStart.clocks);
    }),
  );
});

test("segments are a clock's time without gaps, and add up to what it worked and paused", () => {
  fc.assert(
    fc.property(history, (events) => {
      for (const outcome of foldCase(events, terms, now, { segments: true }).clocks) {
        const { segments, startedAt, stoppedAt, workedMs, pausedMs } = outcome;
        const sum = (kind: string) =>
          segments.filter((segment) => segment.kind === kind).reduce((total, { from, to }) => total + to - from, 0);
        expect(sum("running")).toBe(workedMs);
        expect(sum("paused")).toBe(pausedMs);
        let reached = startedAt;
        for (const { from, to } of segments) {
          expect(from).toBe(reached);
          reached = to;
        }
        expect(reached).toBe(stoppedAt ?? now);
      }
    }),
  );
});

test("a pause never makes a promise earlier, and no clock is late with time left", () => {
  fc.assert(
    fc.property(history, (events) => {
      for (const { dueAt, originalDueAt, outcome, workedMs, targetMs } of foldCase(events, terms, now).clocks) {
        expect(dueAt).toBeGreaterThanOrEqual(originalDueAt);
        if (outcome === "breached" || outcome === "running-late") expect(workedMs).toBeGreaterThanOrEqual(targetMs);
        if (outcome === "met" || outcome === "running") expect(workedMs).toBeLessThanOrEqual(targetMs);
      }
    }),
  );
});

test("asking with segments changes nothing else", () => {
  fc.assert(
    fc.property(history, (events) => {
      const { clocks, ...facts } = foldCase(events, terms, now, { segments: true });
      const bare = clocks.map((outcome) => ({ ...outcome, segments: [] }));
      expect(foldCase(events, terms, now)).toEqual({ ...facts, clocks: bare });
    }),
  );
});
