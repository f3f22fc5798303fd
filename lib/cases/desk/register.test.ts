import { expect, test } from "vitest";
import { reportedAtOf } from "./register";

const now = Date.UTC(2026, 10, 28, 12);

test.each([
  ["nothing, which is now", "", now],
  ["an hour ago, in local time", "2026-11-28T12:00", now - 3_600_000],
  ["with seconds, as some browsers send it", "2026-11-28T12:00:30", now - 3_600_000],
  ["before the clocks were changed", "2026-10-29T12:00", Date.UTC(2026, 9, 29, 11)],
  ["in a minute", "2026-11-28T13:01", "future"],
  ["long ago", "2026-10-27T12:00", "old"],
  ["a day that does not exist", "2026-11-31T99:00", "unreadable"],
  ["words", "i går", "unreadable"],
])("%s", (_what, typed, at) => {
  expect(reportedAtOf(typed, "Europe/Stockholm", now)).toBe(at);
});
