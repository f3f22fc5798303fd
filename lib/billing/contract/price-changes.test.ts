import { expect, it } from "vitest";
import { decimalOf } from "../decimal";
import { lastNoticeDay } from "./contract-head";
import { priceChanges } from "./price-changes";

const row = (item: string, unitPrice: string) => ({
  ...{ service: "s", item, name: item, unit: "st", unitPrice: decimalOf(unitPrice) },
  ...{ tiers: [], bindingUntil: null, noticeMonths: null },
});
const held = (item: string, quantity: string, from: string, ownPrice: string | null = null) => ({
  ...{ service: "s", item, costCentre: "X", quantity: decimalOf(quantity), from, to: null },
  ownPrice: ownPrice === null ? null : decimalOf(ownPrice),
});
const lists = [
  { validFrom: "2025-01-01", note: "Den första", rows: [row("a", "100"), row("b", "40"), row("old", "7")] },
  { validFrom: "2026-01-01", note: "3,1 procent", rows: [row("a", "103.10"), row("b", "41.24"), row("new", "500")] },
  { validFrom: "2026-07-15", note: "Skriven om", rows: [row("a", "101"), row("b", "41.24")] },
  { validFrom: "2026-07-15", note: "Sänkt", rows: [row("a", "99"), row("b", "41.24")] },
];
const agreed = [
  held("a", "10", "2025-01-01"),
  held("a", "2", "2026-08-01"),
  held("b", "3", "2025-01-01"),
  held("b", "5", "2025-01-01", "30"),
  held("new", "1", "2026-01-01"),
  held("old", "9", "2025-01-01"),
];
const change = (from: string, to: string) => priceChanges(lists, agreed, { from, to });

it("counts the quantities of the first month at the list and at the one before", () => {
  // January: 10 × (103.10 − 100.00) + 3 × (41.24 − 40.00) = 31.00 + 3.72. What has a price of its own, is new or has gone changes no price.
  expect(change("2026-01-01", "2026-06-30")).toEqual([{ from: "2026-01-01", note: "3,1 procent", perMonth: 3_472n }]);
  // From the middle of July the first month is August, with two more: 12 × (99.00 − 103.10). Of two lists the last holds.
  expect(change("2026-02-01", "2026-12-31")).toEqual([{ from: "2026-07-15", note: "Sänkt", perMonth: -4_920n }]);
});

it("takes the days at both ends, and never the first list", () => {
  expect(change("2026-01-01", "2026-07-15").map(({ from }) => from)).toEqual(["2026-01-01", "2026-07-15"]);
  expect(change("2024-01-01", "2025-12-31")).toEqual([]);
  expect(priceChanges([], agreed, { from: "2024-01-01", to: "2027-12-31" })).toEqual([]);
});

it.each([
  ["2028-10-31", 6, "2028-04-30"],
  ["2027-03-31", 1, "2027-02-28"],
  ["2027-02-28", 0, "2027-02-28"],
  ["2027-05-15", 6, "2026-11-15"],
  [null, 6, null],
])("a contract to %s with %i months of notice is given notice of by %s", (to, noticeMonths, day) =>
  expect(lastNoticeDay({ to, noticeMonths })).toBe(day),
);
