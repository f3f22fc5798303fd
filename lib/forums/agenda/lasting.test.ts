import { expect, it } from "vitest";
import { monthsBetween } from "@/lib/time/local-month";
import { lastingOf } from "./lasting";

const year = monthsBetween("2025-11", "2026-10");
/** A year told in letters: kept, missed, not judged. */
const told = (letters: string) =>
  lastingOf(year.map((month, index) => ({ month, kept: { k: true, m: false }[letters[index] ?? ""] ?? null })));

it.each([
  ["missed in none", "kkkkkkkkkkkk", null],
  ["missed in two", "kkmkkkkkmkkk", null],
  // December, March and October; twelve were judged.
  ["missed in three, wherever they lie", "kmkkmkkkkkkm", { missed: ["2025-12", "2026-03", "2026-10"], judged: 12 }],
  // Only what was judged can be missed or kept: 4 of 6.
  ["judged in half of them", "------mmkmmk", { missed: ["2026-05", "2026-06", "2026-08", "2026-09"], judged: 6 }],
  ["never judged", "------------", null],
])("a level that is %s lasts or does not", (_what, letters, lasting) => expect(told(letters)).toEqual(lasting));
