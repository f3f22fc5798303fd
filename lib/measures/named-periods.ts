import { addMonths, type MonthKey, monthKeySchema } from "@/lib/time/local-month";

export const periodKinds = ["rolling", "month", "quarter", "tertial", "year", "contract"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Whole months under a name. `key` is how the address says it: r3, 2026-10, 2026-Q4, 2026-T3, 2026 or c2026. */
export interface NamedPeriod {
  kind: PeriodKind;
  key: string;
  from: MonthKey;
  to: MonthKey;
  /** Which one of the year, or of how many months. */
  number: number;
}

export interface Now {
  /** The month that goes on. */
  current: MonthKey;
  /** The month of the year, 1 to 12, in which the agreement first came into force; null without one. */
  contractMonth: number | null;
}

const rolling = [3, 12] as const;

/** The period that a key names, or null. Rolling months are whole ones: they end before the month that goes on. */
export function namedPeriod(key: string, { current, contractMonth }: Now): NamedPeriod | null {
  const length = rolling.find((months) => key === `r${months}`);
  if (length)
    return { kind: "rolling", key, from: addMonths(current, -length), to: addMonths(current, -1), number: length };
  if (monthKeySchema.safeParse(key).success) return span("month", key, key, 1, Number(key.slice(5)));
  const [, year, unit, part] = /^(\d{4})-([QT])([1-4])$/.exec(key) ?? [];
  const number = Number(part);
  if (year && unit === "Q") return span("quarter", key, addMonths(`${year}-01`, (number - 1) * 3), 3, number);
  if (year && unit === "T" && number <= 3) {
    return span("tertial", key, addMonths(`${year}-01`, (number - 1) * 4), 4, number);
  }
  if (/^\d{4}$/.test(key)) return span("year", key, `${key}-01`, 12, Number(key));
  const [, begins] = /^c(\d{4})$/.exec(key) ?? [];
  if (!begins || contractMonth === null) return null;
  return span("contract", key, addMonths(`${begins}-01`, contractMonth - 1), 12, Number(begins));
}

function span(kind: PeriodKind, key: string, from: MonthKey, months: number, number: number): NamedPeriod {
  return { kind, key, from, to: addMonths(from, months - 1), number };
}

/** How many of each kind can be chosen, the newest first; older ones are reached by their months. */
const mostShown: Record<PeriodKind, number> = { rolling: 2, month: 24, quarter: 8, tertial: 6, year: 5, contract: 5 };

/** The periods one can choose among: those that have begun and touch the months that have data. */
export function periodChoices(first: MonthKey | null, now: Now): { kind: PeriodKind; periods: NamedPeriod[] }[] {
  const years = Array.from({ length: 7 }, (_, back) => Number(now.current.slice(0, 4)) - back);
  const keys: Record<PeriodKind, string[]> = {
    rolling: rolling.map((months) => `r${months}`),
    month: Array.from({ length: mostShown.month }, (_, back) => addMonths(now.current, -back)),
    quarter: years.flatMap((year) => [4, 3, 2, 1].map((part) => `${year}-Q${part}`)),
    tertial: years.flatMap((year) => [3, 2, 1].map((part) => `${year}-T${part}`)),
    year: years.map(String),
    contract: years.map((year) => `c${year}`),
  };
  return periodKinds.flatMap((kind) => {
    const periods = keys[kind].flatMap((key) => namedPeriod(key, now) ?? []);
    const shown = periods.filter(({ from, to }) => from <= now.current && (first === null || to >= first));
    return shown.length === 0 ? [] : [{ kind, periods: shown.slice(0, mostShown[kind]) }];
  });
}
