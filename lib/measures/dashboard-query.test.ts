import { expect, test } from "vitest";
import { dashboardQueryOf, shownText } from "./dashboard-query";

const shown = shownText("usual", "2025-12", "2026-11");

test.each([
  ["nothing changed", { period: "usual", from: "2025-12", to: "2026-11" }, {}],
  ["other months", { period: "usual", from: "2026-03", to: "2026-06" }, { from: "2026-03", to: "2026-06" }],
  ["another period", { period: "r3", from: "2025-12", to: "2026-11" }, { period: "r3" }],
  ["another period and other months", { period: "r3", from: "2026-03", to: "2026-11" }, { period: "r3" }],
  ["one's own months", { period: "months", from: "2025-12", to: "2026-11" }, { from: "2025-12", to: "2026-11" }],
])("a form with %s is understood", (_, sent, read) => {
  const { period, from, to } = dashboardQueryOf({ ...sent, shown });
  expect({ period, from, to }).toEqual({ period: undefined, from: undefined, to: undefined, ...read });
});
