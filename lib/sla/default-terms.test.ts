import { expect, test } from "vitest";
import { calendarRulesSchema } from "@/lib/time/calendar";
import { agreementTermsSchema, findTarget } from "./agreement";
import { defaultCalendars, defaultTerms } from "./default-terms";

test("the standard agreement and its calendars pass their own schemas", () => {
  expect(agreementTermsSchema.parse(defaultTerms)).toEqual(defaultTerms);
  for (const rules of Object.values(defaultCalendars)) expect(calendarRulesSchema.parse(rules)).toEqual(rules);
});

test("every target names a calendar that is there", () => {
  expect(defaultTerms.targets.filter(({ calendar }) => !(calendar in defaultCalendars))).toEqual([]);
});

test.each([
  [1, 15, 240, "always"],
  [2, 30, 480, "always"],
  [3, 240, 1440, "office"],
  [4, 480, 2400, "office"],
])(
  "priority %i: response in %i and resolution in %i business minutes, %s",
  (priority, response, resolution, calendar) => {
    expect(findTarget(defaultTerms, "any", priority, "response")).toMatchObject({ minutes: response, calendar });
    expect(findTarget(defaultTerms, "any", priority, "resolution")).toMatchObject({ minutes: resolution, calendar });
  },
);
