import { type FormatLang, formatLevel, formatLocalMonth, formatMoney, formatNumber, formatPercent } from "@/lib/format";
import { meetsPromise } from "@/lib/sla/attainment";
import type { KpiId } from "../catalogue";
import type { Dashboard } from "../dashboard";
import { formatAgainst, formatDifference, formatValue } from "../format-measure";
import { againstGoal } from "../goal/goal";
import type { Measure } from "../measure";
import { type Sentence, sentencesOf, type Words } from "../sentences";
import { statementOf } from "../statements";
import { type DecidedFigure, worstOf } from "./decided";
import type {
  BillingFigures,
  CaseFigures,
  ChangeFigures,
  ForumFigures,
  OpinionFigures,
  OverviewTile,
  SelfServiceFigures,
} from "./figures";

/** How an area stands against what was agreed. Where nothing is agreed there is nothing to stand against. */
export type TileState = "kept" | "warned" | "missed" | "noTarget" | "noData";

/** Names that messages give, also those of figures. */
export interface TileWords extends Words {
  figureName: (kpi: KpiId) => string;
}

export interface ToldTile {
  state: TileState;
  /** The figure that the state is about, as people read it; null without data. */
  value: string | null;
  /** What the figure is of, and the target beside it. Keys of these and of the sentences are whole: "overview.…", "measures.…". */
  about: Sentence;
  target: Sentence | null;
  sentences: Sentence[];
}

/** One area in plain words, before any chart. */
export function tellTile(tile: OverviewTile, words: TileWords): ToldTile {
  if (tile.figures === null) return untold(tile.id);
  switch (tile.id) {
    case "sla":
      return tellLevels(tile.figures, words);
    case "cases":
      return tellCases(tile.figures, words);
    case "satisfaction":
      return tellOpinion(tile.figures, words.lang);
    case "billing":
      return tellBilling(tile.figures, words.lang);
    case "selfService":
      return tellSelfService(tile.figures, words);
    case "changes":
      return tellChanges(tile.figures, words);
    case "forums":
      return tellForums(tile.figures, words);
  }
}

const own = (key: string, values: Sentence["values"] = {}): Sentence => ({ key: `overview.${key}`, values });
const shared = ({ key, values }: Sentence): Sentence => ({ key: `measures.${key}`, values });

function untold(id: OverviewTile["id"]): ToldTile {
  const nothing = { value: null, target: null };
  return { state: "noData", ...nothing, about: own(`about.${id}None`), sentences: [own(`none.${id}`)] };
}

function tellLevels(dashboard: Dashboard, words: Words): ToldTile {
  const { lastMonth } = dashboard;
  const [level] = sentencesOf(dashboard, words);
  if (!lastMonth) return { ...untold("sla"), sentences: level ? [shared(level)] : [] };
  const chart = dashboard.charts.find(({ id }) => id === "attainment");
  const kept = chart && statementOf(chart, { dashboard, words, serviceName: (key) => key });
  const { measure, promised, month } = lastMonth;
  const isKept = promised === null ? null : meetsPromise(exactly(measure), promised);
  return {
    state: isKept === null ? "noTarget" : isKept ? "kept" : "missed",
    value: measure.value === null ? null : formatValue(measure.value, "share", words.lang, promised),
    about: own("about.sla", { month: formatLocalMonth(month, words.lang), n: measure.n }),
    target: promised === null ? null : own("target.promised", { share: formatLevel(promised, words.lang) }),
    sentences: [
      ...(kept?.key === "chart.attainmentKept" ? [own("keptMonths", kept.values)] : []),
      ...missedSoFar(dashboard, words.lang),
    ],
  };
}

/** The month that goes on is not over, and what is missed in it stays missed. */
function missedSoFar({ charts, view }: Dashboard, lang: FormatLang): Sentence[] {
  const { openMonth } = view.period;
  const row = charts.find(({ id }) => id === "breaches")?.rows.find(({ key }) => key === openMonth);
  const missed = row?.cells[0]?.value;
  if (openMonth === null || missed == null) return [];
  return [own("missedSoFar", { n: missed, month: formatLocalMonth(openMonth, lang) })];
}

function tellCases({ dashboard, decided }: CaseFigures, words: TileWords): ToldTile {
  const [, , ...sentences] = sentencesOf(dashboard, words);
  const { backlog, oldBacklog } = dashboard.figures;
  const { n } = backlog.measure;
  return {
    state: worstOf(decided) ?? "noTarget",
    value: formatNumber(n, words.lang),
    about: own("about.cases", { n, old: oldBacklog.measure.numerator ?? 0 }),
    target: reachedOf(decided, words.lang),
    sentences: [...decided.filter(isShort).map((figure) => shortOf(figure, words)), ...sentences.map(shared)],
  };
}

const isShort = ({ verdict }: DecidedFigure) => verdict === "missed" || verdict === "warned";

/** How many of the decided targets were reached; null where none can be judged. */
function reachedOf(decided: readonly DecidedFigure[], lang: FormatLang): Sentence | null {
  const judged = decided.filter(({ verdict }) => verdict === "met" || verdict === "warned" || verdict === "missed");
  const [first] = judged;
  if (!first) return null;
  const met = judged.filter(({ verdict }) => verdict === "met").length;
  return own("target.reached", { met, judged: judged.length, month: formatLocalMonth(first.month, lang) });
}

/** A decided target that was not reached, with what it was. */
function shortOf(figure: DecidedFigure, { lang, figureName }: TileWords): Sentence {
  const { kpi, value, unit, direction, target, verdict } = figure;
  const shown = formatAgainst(value ?? 0, { unit, direction, target }, lang);
  const values = { name: figureName(kpi), value: shown, target: formatValue(target, unit, lang), direction };
  return own(`decided.${verdict}`, values);
}

function tellOpinion({ period, measure, before, goal: held }: OpinionFigures, lang: FormatLang): ToldTile {
  const months = { from: formatLocalMonth(period.from, lang), to: formatLocalMonth(period.to, lang) };
  const since = held?.since ? formatLocalMonth(held.since, lang) : "";
  const goal = held && own(`target.${held.source}`, { share: formatLevel(held.share, lang), since });
  const { value } = measure;
  if (value === null) {
    const key = measure.n > 0 ? "opinion.tooFew" : "opinion.none";
    return { ...untold("satisfaction"), target: goal, sentences: [own(key, { ...months, n: measure.n })] };
  }
  const verdict = againstGoal(value, held);
  const change = before.value === null ? null : value - before.value;
  const key = change === null ? "alone" : change === 0 ? "same" : change > 0 ? "better" : "worse";
  const points = formatDifference(Math.abs(change ?? 0), "share", lang).replace("+", "");
  return {
    state: worstOf([{ verdict }]) ?? "noTarget",
    value: formatValue(value, "share", lang, held?.share),
    about: own("about.satisfaction", { ...months, n: measure.n }),
    target: goal,
    sentences: [own(`opinion.${key}`, { points })],
  };
}

function tellBilling(figures: BillingFigures, lang: FormatLang): ToldTile {
  const { currency, month, total, before, year, forecast, budget, questions } = figures;
  const money = (amount: bigint) => formatMoney(amount < 0n ? -amount : amount, lang, 0, currency);
  const change = before === null ? 0n : total - before;
  const monthly = before === null ? "alone" : change === 0n ? "same" : change > 0n ? "more" : "less";
  const over = budget === null ? 0n : forecast - budget;
  const yearly = {
    year: String(year),
    forecast: money(forecast),
    budget: money(budget ?? 0n),
    difference: money(over),
  };
  const standing = budget === null ? "unbudgeted" : over > 0n ? "over" : over < 0n ? "under" : "onBudget";
  return {
    state: budget === null ? "noTarget" : over > 0n ? "missed" : "kept",
    value: formatMoney(total, lang, 0, currency),
    about: own("about.billing", { month: formatLocalMonth(month, lang) }),
    target: null,
    sentences: [
      own(`billing.${monthly}`, { difference: money(change) }),
      own(`billing.${standing}`, yearly),
      ...(questions.open > 0 ? [own("billing.questions", { n: questions.open, days: questions.oldestDays ?? 0 })] : []),
    ],
  };
}

function tellSelfService(figures: SelfServiceFigures, words: TileWords): ToldTile {
  const { month, answered, confirmed, potential, decided } = figures;
  const { lang } = words;
  const values = { month: formatLocalMonth(month, lang), searches: answered.n };
  const { value } = answered;
  return {
    state: worstOf(decided) ?? (value === null ? "noData" : "noTarget"),
    value: value === null ? null : formatPercent(value, lang, 0),
    about: own(value === null ? "about.selfServiceNone" : "about.selfService", values),
    target: reachedOf(decided, lang),
    sentences: [
      ...decided.filter(isShort).map((figure) => shortOf(figure, words)),
      own("selfService.helped", { confirmed: confirmed.value ?? 0, potential }),
    ],
  };
}

function tellChanges({ from, to, succeeded, late, emergency, decided }: ChangeFigures, words: TileWords): ToldTile {
  const { lang } = words;
  const { value, n } = succeeded;
  const months = { from: formatLocalMonth(from, lang), to: formatLocalMonth(to, lang), n };
  return {
    state: worstOf(decided) ?? (value === null ? "noData" : "noTarget"),
    value: value === null ? null : formatPercent(value, lang, 0),
    about: own(value === null ? "about.changesNone" : "about.changes", months),
    target: reachedOf(decided, lang),
    sentences: [
      ...decided.filter(isShort).map((figure) => shortOf(figure, words)),
      ...(late.n > 0 ? [own("changes.late", { late: late.numerator ?? 0, n: late.n })] : []),
      ...(emergency.n > 0 ? [own("changes.emergency", { n: emergency.numerator ?? 0 })] : []),
    ],
  };
}

/** The number of meetings is agreed: those that were not held are missed, whatever has been decided beside it. */
function tellForums({ from, to, held, onTime, open, age, decided }: ForumFigures, words: TileWords): ToldTile {
  const { lang } = words;
  const { value, n } = held;
  const months = { from: formatLocalMonth(from, lang), to: formatLocalMonth(to, lang), n };
  const shownAge = age.value === null ? "" : formatValue(age.value, "calendar_ms", lang);
  const agreed = value === null ? "noData" : value >= 1 ? "kept" : "missed";
  return {
    state: worstOf(decided) ?? agreed,
    value: value === null ? null : formatPercent(value, lang, 0),
    about: own(value === null ? "about.forumsNone" : "about.forums", months),
    target: reachedOf(decided, lang),
    sentences: [
      ...decided.filter(isShort).map((figure) => shortOf(figure, words)),
      ...(onTime.n > 0 ? [own("forums.onTime", { done: onTime.numerator ?? 0, n: onTime.n })] : []),
      own("forums.open", { n: open.value ?? 0, age: shownAge }),
    ],
  };
}

const exactly = ({ value, numerator, denominator }: Measure) => ({
  value,
  numerator: numerator ?? 0,
  denominator: denominator ?? 0,
});
