import { expect, test } from "vitest";
import { hoursText, readHours } from "./hours-text";

test.each([
  ["08–17", "08:00–17:00"],
  ["8-12, 13-17", "08:00–12:00, 13:00–17:00"],
  ["13:00–17:00 och 08.30–12", "08:30–12:00, 13:00–17:00"],
  ["22–06", "22:00–06:00"],
  ["dygnet runt", "00:00–24:00"],
  ["00:00–24:00", "00:00–24:00"],
  ["stängt", ""],
  ["  ", ""],
])("%s is read as %s", (typed, written) => {
  const hours = readHours(typed);
  expect(hours && hoursText(hours)).toBe(written);
  expect(readHours(written)).toEqual(hours);
});

test.each(["8", "08–25", "24–08", "08:60–17", "08–12, 11–17", "22–06, 23–24", "åtta till fem", "08–24:30"])(
  "%s cannot be read",
  (typed) => expect(readHours(typed)).toBeNull(),
);
