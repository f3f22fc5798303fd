import { type FormatLang, formatLevel, formatLocalMonth, formatMoney, formatNumber, formatPercent } from "@/lib/format";
import { meetsPromise } from "@/lib/sla/attainment";
import type { Dashboard } from "../dashboard";
import { formatDifference, formatValue } from "../format-measure";
import { againstGoal } from "../goal/goal";
import type { Measure } from "../measure";
import { type Sentence, sentencesOf, type Words } from "../sentences";
import { statementOf } from "../statements";
import { worstOf } from "./decided";
import type { BillingFigures, CaseFigures, OpinionFigures, OverviewTile, SelfServiceFigures } from "./figures";
import { tellChanges, tellForums } from "./telling-work";
import { isShort, own, reachedOf, shared, shortOf, type TileWords, type ToldTile, untold } from "./told-tile";

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

const exactly = ({ value, numerator, denominator }: Measure) => ({
  value,
  numerator: numerator ?? 0,
  denominator: denominator ?? 0,
});
