import { expect, test } from "vitest";
import { activeHref } from "./active-href";

const hrefs = ["/", "/o/nordvik", "/o/nordvik/cases", "/o/nordvik/sla", "/desk", "/desk/cases"];

test.each([
  ["/", "/"],
  ["/o/nordvik", "/o/nordvik"],
  ["/o/nordvik/sla/export", "/o/nordvik/sla"],
  ["/o/nordvik/cases/NORD-12", "/o/nordvik/cases"],
  ["/o/nordvik-syd", null],
  ["/help/accounts", "/"],
  ["/search", "/"],
  ["/desk/mail/8365", "/desk/cases"],
  ["/desk/problems", "/desk/cases"],
  ["/desk/mailbox", "/desk"],
  ["/account", null],
])("%s belongs to %s", (path, expected) => {
  expect(activeHref(path, hrefs)).toBe(expected);
});
