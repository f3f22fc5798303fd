import { expect, test } from "vitest";
import { trendAlarms } from "./trend";

const month = (name: string, satisfied: number, answered: number) => ({
  ...{ month: name, satisfied, answered, delivered: answered * 2, scoreSum: 0, superseded: 0 },
});
const before = [month("2026-07", 18, 20), month("2026-08", 17, 20), month("2026-09", 19, 20)];

test("a month whose whole interval lies below the three before it is an alarm", () => {
  // Before: 54 of 60 = 0.9. October: 10 of 20, whose interval ends at 0.70.
  const alarms = trendAlarms([...before, month("2026-10", 10, 20)], ["2026-10"], () => null);
  expect(alarms).toMatchObject([{ month: "2026-10", csat: 0.5, n: 20, against: "before", level: 0.9 }]);
  expect(alarms[0]?.interval.high).toBeCloseTo(0.7007, 3);
});

test("a fall that chance explains is none, and four answers say nothing", () => {
  // 16 of 20 = 0.8: the interval reaches 0.92.
  expect(trendAlarms([...before, month("2026-10", 16, 20)], ["2026-10"], () => null)).toEqual([]);
  expect(trendAlarms([...before, month("2026-10", 0, 4)], ["2026-10"], () => 0.9)).toEqual([]);
});

test("below the target of its own month counts where there is nothing before, newest first", () => {
  const rows = [month("2026-09", 5, 20), month("2026-10", 5, 20)];
  const alarms = trendAlarms(rows, ["2026-09", "2026-10"], (of) => (of < "2026-10" ? 0.75 : 0.6));
  expect(alarms.map(({ month: name, against, level }) => [name, against, level])).toEqual([
    ["2026-10", "target", 0.6],
    ["2026-09", "target", 0.75],
  ]);
});
