import { describe, expect, it } from "vitest";
import { isOwnRequest } from "@/lib/access/origin";
import { isOver } from "@/lib/access/session";

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 8, minutes));

describe("a session", () => {
  it.each([
    ["used a moment ago", 0, 10, 11, false],
    ["idle for exactly 30 minutes", 0, 10, 40, false],
    ["idle for longer", 0, 10, 41, true],
    ["used all day, exactly 8 hours old", 0, 475, 480, false],
    ["used all day, older than 8 hours", 0, 475, 481, true],
  ])("%s", (_what, created, seen, now, over) => {
    expect(isOver({ createdAt: at(created), lastSeenAt: at(seen) }, at(now))).toBe(over);
  });
});

describe("a write", () => {
  const own = "https://portal.example";
  it.each([
    ["from the portal itself", own, "same-origin", true],
    ["from a browser that sends no Sec-Fetch-Site", own, null, true],
    ["without an Origin", null, "same-origin", false],
    ["from another site", "https://evil.example", "cross-site", false],
    ["from a sibling host", "https://x.portal.example", "same-site", false],
    ["that claims our origin but not our site", own, "cross-site", false],
    ["from an opaque origin", "null", null, false],
  ])("%s", (_what, origin, fetchSite, allowed) => {
    expect(isOwnRequest({ origin, fetchSite }, own)).toBe(allowed);
  });
});
