import { expect, test } from "vitest";
import { localPath, localPathOf } from "./local-path";

test.each([
  ["/", "/"],
  ["/o/nordvik/sla?from=2026-01#table", "/o/nordvik/sla?from=2026-01#table"],
  ["/help/å ä", "/help/%C3%A5%20%C3%A4"],
  ["/a/../b", "/b"],
])("%s stays on this site", (value, expected) => {
  expect(localPath(value)).toBe(expected);
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "evil.example",
  "",
  null,
  undefined,
  7,
  `/${"a".repeat(3000)}`,
])("%j leads home instead of elsewhere", (value) => {
  expect(localPath(value)).toBe("/");
});

test.each([
  ["https://portal.example/o/nordvik/sla?by=month", "/o/nordvik/sla?by=month"],
  ["https://evil.example//other.example/x", "/"],
  ["not an address", "/"],
  [null, "/"],
])("%s continues at %s", (address, expected) => {
  expect(localPathOf(address)).toBe(expected);
});
