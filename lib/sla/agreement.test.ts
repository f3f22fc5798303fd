import { expect, test } from "vitest";
import { stockholm } from "@/tests/fixtures/local-time";
import { agreement, target, terms } from "@/tests/fixtures/sla";
import { agreementTermsSchema, findTarget, versionInForce } from "./agreement";

test("a service's own line comes before the line of every service, wherever it stands", () => {
  const general = target({ minutes: 480 });
  const own = target({ service: "network", minutes: 120 });
  for (const both of [terms(general, own), terms(own, general)]) {
    expect(findTarget(both, "network", 3, "resolution")).toBe(own);
    expect(findTarget(both, "workplace", 3, "resolution")).toBe(general);
  }
});

test("no line for the priority or the clock is no target", () => {
  expect(findTarget(terms(target()), "workplace", 4, "resolution")).toBeNull();
  expect(findTarget(terms(target()), "workplace", 3, "response")).toBeNull();
});

test("the same target twice is refused", () => {
  expect(agreementTermsSchema.safeParse(terms(target(), target({ minutes: 60 }))).success).toBe(false);
  expect(agreementTermsSchema.safeParse(terms(target(), target({ service: "network" }))).success).toBe(true);
});

test.each([
  ["a share above one", { promisedShare: 95 }],
  ["no minutes", { targets: [target({ minutes: 0 })] }],
  ["half a minute", { targets: [target({ minutes: 0.5 })] }],
])("%s is refused", (_, changes) => {
  expect(agreementTermsSchema.safeParse({ ...terms(), ...changes }).success).toBe(false);
});

test("a version begins at local midnight of its agreement's zone", () => {
  const one = agreement();
  expect(versionInForce(one, stockholm("2026-01-01 00:00"))?.id).toBe("agreement-1");
  expect(versionInForce(one, stockholm("2026-01-01 00:00") - 1)).toBeNull();
});
