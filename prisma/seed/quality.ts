import { monthAt } from "@/lib/time/local-month";
import { zone } from "./clock";
import type { CustomerSlug } from "./organisations";

/** The share of clocks that are missed, by the month a case is opened in: the story the figures tell. */
interface Quality {
  usual: number;
  months: Readonly<Record<string, number>>;
}

const story: Record<CustomerSlug, Quality> = {
  // A weak first autumn, then better month by month.
  ekliden: {
    usual: 0.018,
    months: {
      "2025-06": 0.075,
      "2025-07": 0.08,
      "2025-08": 0.09,
      "2025-09": 0.08,
      "2025-10": 0.06,
      "2025-11": 0.05,
      "2025-12": 0.045,
      "2026-01": 0.038,
      "2026-02": 0.034,
      "2026-03": 0.03,
      "2026-04": 0.026,
      "2026-05": 0.022,
    },
  },
  // Steady, but for the storm and what it left behind.
  nordvik: { usual: 0.032, months: { "2026-02": 0.1, "2026-03": 0.055 } },
  solglantan: { usual: 0.045, months: { "2025-07": 0.065, "2026-07": 0.06, "2026-05": 0.06 } },
};

/** The chance that a clock started at the instant is missed. */
export function missChance(slug: CustomerSlug, openedAt: number): number {
  const { usual, months } = story[slug];
  return months[monthAt(openedAt, zone)] ?? usual;
}
