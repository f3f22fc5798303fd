import { expect, test } from "vitest";
import { localeOfPath } from "./locales";

test.each([
  ["/", "sv"],
  ["/help/konto/byt-losenord", "sv"],
  ["/search", "sv"],
  ["/en", "en"],
  ["/en/help/account", "en"],
  ["/en/search", "en"],
  ["/energi", null],
  ["/helpdesk", null],
  ["/o/nordvik/sla", null],
  ["/about", null],
])("%s names %s", (path, locale) => {
  expect(localeOfPath(path)).toBe(locale);
});
