import { expect, test } from "vitest";
import type { ChangeRow } from "@/lib/measures/kpi/further-facts";
import { periodOf } from "@/lib/measures/periods";
import { changesOf } from "./dashboard";

const row = (month: string, service: string, finished: number, successful: number): ChangeRow => ({
  ...{ month, service, priority: 0, finished, successful, noWindow: 0, late: 0, noEstimate: 0 },
  ...{ standard: 0, normal: finished, emergency: 0, cancelled: 0 },
});
const rows = [
  ...[row("2026-07", "mail", 1, 1), row("2026-08", "network", 2, 1)],
  ...[row("2026-09", "mail", 4, 3), row("2026-10", "network", 1, 1)],
];
const period = periodOf("2026-09", "2026-10", "2026-11");

test("figures are held against the months before where the register knows all of them", () => {
  const known = changesOf({ period, rows, service: null, first: "2026-07", now: 0 });
  // 4 of 5 in September and October, 2 of 3 in July and August.
  expect(known.figures.success_rate.value).toBe(4 / 5);
  expect([known.before.success_rate.value, known.before.finished.value]).toEqual([2 / 3, 3]);
  const begun = changesOf({ period, rows, service: null, first: "2026-08", now: 0 });
  expect(begun.before.success_rate.value).toBeNull();
  expect(begun.beforeMonths.map((one) => one?.month ?? null)).toEqual([null, "2026-08"]);
  expect(changesOf({ period, compare: "none", rows, service: null, first: "2026-07", now: 0 }).beforeMonths).toEqual([
    null,
    null,
  ]);
});

test("of one service, a month of the register without its changes holds none, and its shares no data", () => {
  const { months, figures } = changesOf({ period, rows, service: "mail", first: "2026-07", now: 0 });
  expect(figures.finished.value).toBe(4);
  expect(months.map(({ measures }) => [measures.finished.value, measures.success_rate.value])).toEqual([
    [4, 3 / 4],
    [0, null],
  ]);
});
