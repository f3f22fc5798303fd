import { expect, test } from "vitest";
import type { MonthKey } from "@/lib/time/local-month";
import { compare } from "../comparison";
import { periodOf } from "../periods";
import { selfServiceOf } from "./self-service";

const month = (key: MonthKey) => ({
  ...{ month: key, reads: 10, searches: 4, answered: 2, deflected: 1 },
  ...{ suggested: 0, reported: 0, potential: 0 },
});

test.each([
  ["known in part", ["2026-08", "2026-09", "2026-10"], null, 0],
  ["all known", ["2026-07", "2026-08", "2026-09", "2026-10"], 20, 0],
])("numbers are held against the months before where those are %s, shares always", (_, keys, reads, answered) => {
  const period = periodOf("2026-09", "2026-10", "2026-11");
  const { tiles } = selfServiceOf({ period, rows: keys.map(month), now: 0 });
  const of = (id: string) => tiles.flatMap((tile) => (tile.id === id ? [compare(tile.measure, tile.before)] : []))[0];
  expect(of("reads")?.previous).toBe(reads);
  expect(of("answered")?.difference).toBe(answered);
});
