import type { MonthKey } from "@/lib/time/local-month";
import { add, type Decimal, divideRounded, zero } from "../decimal";

/** What a service cost in a month, in hundredths. */
export interface ServiceMonth {
  month: MonthKey;
  service: string;
  amount: bigint;
}

export interface UserCost {
  /** Null is all services together. */
  service: string | null;
  cost: bigint;
  /** Hundredths per user and month, rounded once; null where there are no users. */
  perUser: bigint | null;
}

export interface CostPerUser {
  total: UserCost;
  /** The most expensive first. */
  services: UserCost[];
  /** Users of all counted months together. */
  userMonths: Decimal;
  /** Months with a number of users; the others are left out of both sides. */
  months: MonthKey[];
}

/**
 * Cost per user and month = Σ cost ÷ Σ users over the months that have users. Nothing to divide by is no data (null), never
 * zero; a service without users of its own is divided by the users of the customer.
 */
export function costPerUser(costs: readonly ServiceMonth[], users: ReadonlyMap<MonthKey, Decimal>): CostPerUser {
  const months = [...users].flatMap(([month, count]) => (count.units > 0n ? [month] : [])).sort();
  const userMonths = months.reduce((all, month) => add(all, users.get(month) ?? zero), zero);
  const byService = new Map<string, bigint>();
  for (const { month, service, amount } of costs) {
    if (months.includes(month)) byService.set(service, (byService.get(service) ?? 0n) + amount);
  }
  const of = (service: string | null, cost: bigint): UserCost => ({
    ...{ service, cost },
    perUser: userMonths.units > 0n ? divideRounded(cost * 10n ** BigInt(userMonths.scale), userMonths.units) : null,
  });
  const services = [...byService]
    .map(([service, cost]) => of(service, cost))
    .sort((a, b) => (a.cost > b.cost ? -1 : a.cost < b.cost ? 1 : 0));
  const total = services.reduce((all, { cost }) => all + cost, 0n);
  return { total: of(null, total), services, userMonths, months };
}
