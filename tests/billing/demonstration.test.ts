import { beforeAll, describe, expect, it } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { bridgeOf } from "@/lib/billing/bridge/bridge";
import { listMonthTotals, listSums } from "@/lib/billing/bridge/queries";
import { sideOf } from "@/lib/billing/bridge/sides";
import { backTest, meanError } from "@/lib/billing/budget/forecast";
import { listUsage } from "@/lib/billing/budget/queries";
import type { ContractHead } from "@/lib/billing/contract/contract-head";
import { getContract, listAgreed, listDeviations, listPrices } from "@/lib/billing/contract/queries";
import { sumLines } from "@/lib/billing/invoices/queries";
import { periodOf, shiftPeriod } from "@/lib/billing/period";
import { monthsBetween } from "@/lib/time/local-month";
import { writeBilling } from "@/prisma/seed/billing";
import { billedFrom, billedTo } from "@/prisma/seed/billing-plan";
import { generateDirectory } from "@/prisma/seed/directory";
import { type CustomerSlug, customers, orgId } from "@/prisma/seed/organisations";
import { worldSeed } from "@/prisma/seed/world";
import { writeWorld } from "@/prisma/seed/write";
import { freshDatabase } from "@/tests/fixtures/database";

freshDatabase();

beforeAll(async () => {
  const world = { directory: generateDirectory(worldSeed), cases: { ekliden: [], nordvik: [], solglantan: [] } };
  await inOperatorScope(async (scope) => {
    await writeWorld(scope, world, () => undefined);
    await writeBilling(scope, world.directory);
  });
});

const whole = { unit: "year" as const, key: "all", from: billedFrom, to: billedTo };

describe("the invoices of the demonstration", () => {
  it("hold the two planted errors, and the check finds nothing else", async () => {
    const found = await inOperatorScope(async (scope) => {
      const of = async (slug: CustomerSlug) => {
        const contract = (await getContract(scope, orgId(slug), "2026-11-29")) as ContractHead;
        const rows = await listDeviations(scope, orgId(slug), contract, whole, {
          prices: await listPrices(scope, orgId(slug)),
          agreed: await listAgreed(scope, orgId(slug)),
        });
        return rows.map(({ lineId: _line, ...row }) => ({ slug, ...row }));
      };
      return [...(await of("ekliden")), ...(await of("nordvik")), ...(await of("solglantan"))];
    });
    // 58 users × (179.60 − 174.20) = 313.20; 57 telephones × 142.91 (139 × 1.016 = 141.22, × 1.012 = 142.91) = 8 145.87.
    expect(found).toEqual([
      {
        ...{ slug: "ekliden", rule: "price", month: "2026-10", service: "social-care", item: "SOC-ANV" },
        ...{ costCentre: "5100 Social omsorg", amount: 31_320n, invoiced: "179.6", expected: "174.2" },
      },
      {
        ...{ slug: "solglantan", rule: "double", month: "2026-09", service: "telephony", item: "TEL-MOB" },
        ...{ costCentre: "Hemtjänst", amount: 814_587n, invoiced: "SO20240122-2", expected: "SO20240122" },
      },
    ]);
  });

  it("are there for 24 months of every customer, and every bridge between two of them comes to the difference", async () => {
    await inOperatorScope(async (scope) => {
      for (const { slug } of customers) {
        const totals = await listMonthTotals(scope, orgId(slug), "SEK", whole);
        expect(totals).toHaveLength(24);
        const months = monthsBetween(billedFrom, billedTo);
        for (const [index, month] of months.entries()) {
          if (index === 0) continue;
          const period = periodOf("month", month);
          const side = sideOf(await listSums(scope, orgId(slug), "SEK", period));
          const before = sideOf(await listSums(scope, orgId(slug), "SEK", shiftPeriod(period, -1)));
          const bridge = bridgeOf(before, side);
          const bars = bridge.bars.reduce((all, { effect }) => all + effect, 0n);
          expect(bars).toBe(bridge.difference);
          const lines = {
            currency: "SEK",
            from: month,
            to: month,
            kinds: [],
            service: null,
            item: null,
            costCentre: null,
          };
          const sum = await sumLines(scope, orgId(slug), lines);
          // A month of the chart opens exactly its lines.
          expect(totals[index]).toMatchObject({ month, lines: sum.count, amount: sum.amount });
          expect(bridge.difference).toBe((totals[index]?.amount ?? 0n) - (totals[index - 1]?.amount ?? 0n));
        }
      }
    });
  });
});

describe("the forecast of the demonstration", () => {
  it("comes closer, month by month in hindsight, than the same as last month", async () => {
    for (const { slug } of customers) {
      const tested = await inOperatorScope(async (scope) => {
        const basis = {
          prices: await listPrices(scope, orgId(slug)),
          agreed: await listAgreed(scope, orgId(slug)),
          usage: await listUsage(scope, orgId(slug), "SEK"),
        };
        return backTest(await listMonthTotals(scope, orgId(slug), "SEK", whole), basis);
      });
      const [own, naive] = [meanError(tested, "forecast"), meanError(tested, "naive")];
      console.log(`back-test ${slug}: ${tested.length} months, forecast ${own}, same as last month ${naive}`);
      expect(tested).toHaveLength(23);
      expect(own ?? 1).toBeLessThan(naive ?? 0);
    }
  });
});
