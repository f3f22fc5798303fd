import { type FormatLang, formatLevel, formatLocalMonth, formatNumber } from "@/lib/format";
import { meetsPromise } from "@/lib/sla/attainment";
import type { Dashboard } from "./dashboard";
import { formatValue } from "./format-measure";

/** A message of `measures` with its values; the words of the language come from there. */
export interface Sentence {
  key: string;
  values: Record<string, string | number>;
}

/** Names that messages give: "lösningstid", "arbetstid". */
export interface Words {
  lang: FormatLang;
  clock: string;
  time: string;
}

/** One sentence per area, so that a reader knows how it went before the first chart. */
export function sentencesOf(dashboard: Dashboard, words: Words): Sentence[] {
  return [level(dashboard, words), backlog(dashboard, words), time(dashboard, words), ...reopened(dashboard, words)];
}

function level({ lastMonth, figures, view }: Dashboard, { lang, clock }: Words): Sentence {
  if (!lastMonth) {
    // No whole month has been judged; the one that goes on may have been, in part.
    const { value } = figures[view.clock].measure;
    if (value === null) return { key: "sentence.levelNone", values: { clock } };
    const month = formatLocalMonth(view.period.openMonth ?? view.period.to, lang);
    return { key: "sentence.levelSoFar", values: { share: formatValue(value, "share", lang), clock, month } };
  }
  const { measure, promised, month } = lastMonth;
  const share = formatValue(measure.value ?? 0, "share", lang, promised);
  const values = { share, clock, month: formatLocalMonth(month, lang) };
  if (promised === null) return { key: "sentence.levelOnly", values };
  const exact = { value: measure.value, numerator: measure.numerator ?? 0, denominator: measure.denominator ?? 0 };
  const isAbove = meetsPromise(exact, promised);
  const key = !isAbove ? "levelBelow" : measure.value === promised ? "levelEqual" : "levelAbove";
  return { key: `sentence.${key}`, values: { ...values, promised: formatLevel(promised, lang) } };
}

/** A period that has ended is told as it ended, not as it is now. */
function backlog({ figures, view }: Dashboard, { lang }: Words): Sentence {
  const n = figures.backlog.measure.n;
  const { openMonth, to } = view.period;
  const at = { isOpen: openMonth ? "yes" : "no", month: formatLocalMonth(to, lang) };
  const { numerator: old, n: aged } = figures.oldBacklog.measure;
  if (aged === 0 || !old) return { key: "sentence.backlogCount", values: { n, ...at } };
  return { key: "sentence.backlogOld", values: { n, old, ...at } };
}

function time({ figures }: Dashboard, { lang, time: kind }: Words): Sentence {
  const { median, p90 } = figures;
  if (median.measure.value === null || p90.measure.value === null) return { key: "sentence.timeNone", values: {} };
  const values = {
    kind,
    median: formatValue(median.measure.value, median.measure.unit, lang),
    p90: formatValue(p90.measure.value, p90.measure.unit, lang),
  };
  return { key: "sentence.time", values };
}

function reopened({ figures }: Dashboard, { lang }: Words): Sentence[] {
  const { value, numerator, denominator } = figures.reopened.measure;
  if (value === null) return [];
  const values = {
    share: formatValue(value, "share", lang),
    reopened: formatNumber(numerator ?? 0, lang),
    resolved: formatNumber(denominator ?? 0, lang),
  };
  return [{ key: "sentence.reopened", values }];
}
