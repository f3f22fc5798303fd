import { expect, test } from "vitest";
import { stockholm } from "@/tests/fixtures/local-time";
import { agreement, target } from "@/tests/fixtures/sla";
import { agreedPriorities, expectedAnswer, opensAt } from "./expected-answer";

const rules = agreement(
  target({ clock: "response", priority: 1, minutes: 15, calendar: "always" }),
  target({ clock: "response", priority: 3, minutes: 240 }),
  target({ clock: "response", priority: 3, minutes: 120, service: "school" }),
  target({ priority: 3 }),
);
const friday = stockholm("2026-11-27 16:00");
const saturday = stockholm("2026-11-28 11:00");

test("an answer is expected within the opening hours of its priority", () => {
  expect(expectedAnswer(rules, "school", 3, friday)).toBe(stockholm("2026-11-30 09:00"));
  expect(expectedAnswer(rules, "school", 3, saturday)).toBe(stockholm("2026-11-30 10:00"));
  expect(expectedAnswer(rules, "mail", 1, saturday)).toBe(stockholm("2026-11-28 11:15"));
});

test("nothing is promised where the agreement promises nothing", () => {
  expect(expectedAnswer(rules, "mail", 4, saturday)).toBeNull();
  expect(expectedAnswer(rules, "mail", 3, stockholm("2025-06-01 09:00"))).toBeNull();
});

test("the agreement's priorities are those it has targets for", () => {
  expect(agreedPriorities(rules, saturday)).toEqual([1, 3]);
});

test("the doors open next on Monday, and are open on Friday afternoon", () => {
  const { office } = rules.calendars;
  if (!office) throw new Error("the fixture has an office");
  expect(opensAt(office, saturday)).toBe(stockholm("2026-11-30 08:00"));
  expect(opensAt(office, friday)).toBeNull();
});
