import { expect, test } from "vitest";
import type { Agreement, AgreementTerms } from "@/lib/sla/agreement";
import { defaultCalendars, defaultTerms } from "@/lib/sla/default-terms";
import { compileCalendar } from "@/lib/time/business-time";
import { stockholm } from "@/tests/fixtures/local-time";
import { longestDays, promisesMore } from "./new-promises";

const calendars = {
  office: compileCalendar(defaultCalendars.office),
  always: compileCalendar(defaultCalendars.always),
};
const agreed = (versions: Record<string, AgreementTerms>): Agreement => ({
  zone: "Europe/Stockholm",
  versions: Object.entries(versions).map(([validFrom, terms]) => ({ id: validFrom, validFrom, terms })),
  calendars,
});
const quarter = { from: stockholm("2026-06-15 00:00"), to: stockholm("2026-10-01 00:00") };
const without = (clock: "response" | "resolution"): AgreementTerms => ({
  ...defaultTerms,
  targets: defaultTerms.targets.filter((target) => target.clock !== clock),
});
const ownLine: AgreementTerms = {
  ...defaultTerms,
  targets: defaultTerms.targets.map((target) => ({ ...target, service: "mail" })),
};

test.each<[string, Record<string, AgreementTerms>, AgreementTerms, boolean]>([
  ["the same", { "2026-01-01": defaultTerms }, defaultTerms, false],
  ["less", { "2026-01-01": defaultTerms }, without("response"), false],
  ["another clock", { "2026-01-01": without("response") }, defaultTerms, true],
  ["a line of its own for a service", { "2026-01-01": defaultTerms }, ownLine, false],
  ["every service where one was promised", { "2026-01-01": ownLine }, defaultTerms, true],
  ["anything where there was no agreement", {}, defaultTerms, true],
  ["anything where there was none at the beginning", { "2026-08-01": defaultTerms }, defaultTerms, true],
  [
    "what an earlier version lacked",
    { "2026-01-01": without("response"), "2026-09-01": defaultTerms },
    defaultTerms,
    true,
  ],
  [
    "what only a version before lacked",
    { "2026-01-01": without("response"), "2026-06-01": defaultTerms },
    defaultTerms,
    false,
  ],
])("%s", (_name, versions, terms, isMore) => {
  expect(promisesMore(agreed(versions), agreed({ "0001-01-01": terms }), quarter)).toBe(isMore);
});

test("a clock can have stopped as long before as its target takes", () => {
  // Forty office hours are not over within a week of five nine-hour days with a weekend before it.
  expect(longestDays(agreed({ "2026-01-01": defaultTerms }), stockholm("2026-07-01 00:00"))).toBe(7);
  const targets = defaultTerms.targets.map((target) => ({ ...target, minutes: target.minutes * 4 }));
  expect(longestDays(agreed({ "2026-01-01": { ...defaultTerms, targets } }), stockholm("2026-07-01 00:00"))).toBe(31);
});
