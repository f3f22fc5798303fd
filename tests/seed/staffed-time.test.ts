import { expect, test } from "vitest";
import { compiledAgreement } from "@/prisma/seed/cases";
import { stockholm } from "@/prisma/seed/clock";
import { officeOf, workingDaysAfter } from "@/prisma/seed/staffed-time";

const days: [what: string, slug: "ekliden" | "solglantan", from: string, to: string][] = [
  ["a week without holidays", "ekliden", "2026-09-07T10:20", "2026-09-14T10:20"],
  ["a solution in the night waits for the doors", "ekliden", "2026-09-07T03:00", "2026-09-14T07:00"],
  ["one on a Saturday counts from Monday", "solglantan", "2026-09-12T12:00", "2026-09-18T12:00"],
  ["holidays and closed eves are no working days", "solglantan", "2026-12-22T09:00", "2027-01-04T09:00"],
];

test.each(days)("five working days: %s", (_what, slug, from, to) => {
  expect(workingDaysAfter(officeOf(compiledAgreement(slug)), stockholm(from), 5)).toBe(stockholm(to));
});
