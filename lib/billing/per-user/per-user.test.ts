import { expect, it } from "vitest";
import { decimalOf } from "../decimal";
import { costPerUser } from "./per-user";

const costs = [
  { month: "2026-09", service: "mail", amount: 10_000n },
  { month: "2026-10", service: "mail", amount: 10_100n },
  { month: "2026-10", service: "network", amount: 30_000n },
  // A month without users is on neither side.
  { month: "2026-11", service: "mail", amount: 99_900n },
];

it("divides the cost of the months that have users by their users together, each service and all", () => {
  const users = new Map([
    ["2026-10", decimalOf("22.5")],
    ["2026-09", decimalOf("20")],
    ["2026-11", decimalOf("0")],
  ]);
  // 501.00 ÷ 42.5 = 11.788…; 300.00 ÷ 42.5 = 7.058…; 201.00 ÷ 42.5 = 4.729…
  expect(costPerUser(costs, users)).toMatchObject({
    total: { cost: 50_100n, perUser: 1_179n },
    services: [
      { service: "network", cost: 30_000n, perUser: 706n },
      { service: "mail", cost: 20_100n, perUser: 473n },
    ],
    months: ["2026-09", "2026-10"],
  });
});

it("has no data where nobody is counted, also where there are costs", () => {
  expect(costPerUser(costs, new Map())).toMatchObject({ total: { cost: 0n, perUser: null }, services: [], months: [] });
});
