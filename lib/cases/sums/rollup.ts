import type { FoldedCase, StoredClock } from "../case-row";
import type { RollupRows } from "../rollup";
import { kindOf, repeatMs } from "./touched";

/** What the source says of a case, as far as sums tell it. */
export interface Described {
  kind: string;
  category: string | null;
  reporter: string | null;
  siteKey: string | null;
  channel: string;
  isSecurity: boolean;
}

interface Incident {
  at: number;
  month: string;
  priority: number;
}

/** What is told in the place of the reason of a security case. */
const toldOfSecurity = "Säkerhetsärende";

const flows = ["opened", "resolved", "closed"] as const;
const outcomes = ["met", "breached", "excluded"] as const;

/**
 * Adds up parts, repeats and populations from folded cases by its own way and not by the statements that write the tables:
 * the two are compared by `sla verify`.
 */
export class SumsRollup {
  private readonly parts = new Map<string, Record<string, number>>();
  private readonly populations = new Map<string, Record<string, number>>();
  private readonly exclusions = new Map<string, Record<string, number>>();
  private readonly alike = new Map<string, Incident[]>();

  add(folded: FoldedCase, clocks: readonly StoredClock[], described: Described): void {
    const { serviceKey, priority, openedAt, openedMonth, resolvedMonth, closedMonth } = folded;
    const { kind, category, reporter, siteKey, channel, isSecurity } = described;
    const keys = { category: isSecurity ? "" : (category ?? ""), site: siteKey ?? "", channel };
    const groups = [serviceKey, ""].flatMap((service) => [priority, 0].map((rated) => [service, rated] as const));
    for (const [index, month] of [openedMonth, resolvedMonth, closedMonth].entries()) {
      if (month === null) continue;
      for (const [part, key] of Object.entries(keys)) {
        for (const [service, rated] of groups) {
          count(this.parts, partKey({ month, serviceKey: service, priority: rated, part, key }), flows[index] ?? "");
        }
      }
    }
    for (const { clock, serviceKey: service, priority: rated, outcome, dueMonth, excludedReason } of clocks) {
      if (outcome === "running") continue;
      if (outcome === "excluded") {
        const reason = isSecurity ? toldOfSecurity : (excludedReason ?? "");
        const key = exclusionKey({ month: dueMonth, clock, serviceKey: service, priority: rated, reason });
        count(this.exclusions, key, "count");
      }
      for (const [population, month] of [
        ["opened", openedMonth],
        ["resolved", resolvedMonth],
      ] as const) {
        if (month === null) continue;
        const key = populationKey({ population, month, clock, serviceKey: service, priority: rated });
        count(this.populations, key, outcome);
      }
    }
    if (kind !== "incident") return;
    const key = JSON.stringify([serviceKey, kindOf(described), reporter]);
    const known = this.alike.get(key) ?? [];
    known.push({ at: openedAt, month: openedMonth, priority });
    this.alike.set(key, known);
  }

  partRows(): RollupRows {
    return new Map([...this.parts].map(([key, counts]) => [key, countsText(counts, flows)]));
  }

  populationRows(): RollupRows {
    return new Map([...this.populations].map(([key, counts]) => [key, countsText(counts, outcomes)]));
  }

  exclusionRows(): RollupRows {
    return new Map([...this.exclusions].map(([key, counts]) => [key, countsText(counts, ["count"])]));
  }

  /** Repeats by category, and over all of them: an incident with another of the same reporter at most 30 days before it. */
  repeatRows(): Record<"alike" | "repeats", RollupRows> {
    const sums = new Map<string, Record<string, number>>();
    const counts = new Map<string, Record<string, number>>();
    for (const [kind, incidents] of this.alike) {
      const [serviceKey = "", category = ""] = JSON.parse(kind) as string[];
      const sorted = incidents.toSorted((a, b) => a.at - b.at);
      for (const [index, { at, month, priority }] of sorted.entries()) {
        const others = [sorted[index - 1], sorted[index + 1]?.at === at ? sorted[index + 1] : undefined];
        const isRepeat = others.some((other) => other !== undefined && other.at >= at - repeatMs);
        const key = alikeKey({ month, serviceKey, category, priority });
        const sum = repeatKey({ month, serviceKey, priority });
        count(counts, key, "incidents");
        count(sums, sum, category === "" ? "uncategorised" : "incidents");
        if (category === "" || !isRepeat) continue;
        count(counts, key, "repeats");
        count(sums, sum, "repeats");
      }
    }
    return {
      alike: new Map([...counts].map(([key, of]) => [key, countsText(of, ["incidents", "repeats"])])),
      repeats: new Map([...sums].map(([key, of]) => [key, countsText(of, repeatCounts)])),
    };
  }
}

function count(counts: Map<string, Record<string, number>>, key: string, what: string): void {
  const known = counts.get(key) ?? {};
  known[what] = (known[what] ?? 0) + 1;
  counts.set(key, known);
}

export function countsText(counts: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  return names.map((name) => `${name} ${counts[name] ?? 0}`).join(", ");
}

type PartRow = Record<"month" | "serviceKey" | "part" | "key", string> & { priority: number };
export const partKey = ({ month, serviceKey, priority, part, key }: PartRow) =>
  [month, serviceKey, priority, part, key].join(" ");

type PopulationRow = Record<"population" | "month" | "clock" | "serviceKey", string> & { priority: number };
export const populationKey = ({ population, month, clock, serviceKey, priority }: PopulationRow) =>
  [population, month, clock, serviceKey, priority].join(" ");

type ExclusionRow = Record<"month" | "clock" | "serviceKey" | "reason", string> & { priority: number };
export const exclusionKey = ({ month, clock, serviceKey, priority, reason }: ExclusionRow) =>
  [month, clock, serviceKey, priority, reason].join(" ");

type RepeatRow = Record<"month" | "serviceKey", string> & { priority: number };
export const repeatKey = ({ month, serviceKey, priority }: RepeatRow) => [month, serviceKey, priority].join(" ");
export const repeatCounts = ["incidents", "repeats", "uncategorised"] as const;

export const alikeKey = ({ month, serviceKey, category, priority }: RepeatRow & { category: string }) =>
  [month, serviceKey, category, priority].join(" ");
