import { type FormatLang, formatLocalMonth } from "@/lib/format";
import type { KpiId } from "../catalogue";
import { formatAgainst, formatValue } from "../format-measure";
import type { Sentence, Words } from "../sentences";
import type { DecidedFigure } from "./decided";
import type { OverviewTile } from "./figures";

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

export const own = (key: string, values: Sentence["values"] = {}): Sentence => ({ key: `overview.${key}`, values });
export const shared = ({ key, values }: Sentence): Sentence => ({ key: `measures.${key}`, values });

export function untold(id: OverviewTile["id"]): ToldTile {
  const nothing = { value: null, target: null };
  return { state: "noData", ...nothing, about: own(`about.${id}None`), sentences: [own(`none.${id}`)] };
}

export const isShort = ({ verdict }: DecidedFigure) => verdict === "missed" || verdict === "warned";

/** How many of the decided targets were reached; null where none can be judged. */
export function reachedOf(decided: readonly DecidedFigure[], lang: FormatLang): Sentence | null {
  const judged = decided.filter(({ verdict }) => verdict === "met" || verdict === "warned" || verdict === "missed");
  const [first] = judged;
  if (!first) return null;
  const met = judged.filter(({ verdict }) => verdict === "met").length;
  return own("target.reached", { met, judged: judged.length, month: formatLocalMonth(first.month, lang) });
}

/** A decided target that was not reached, with what it was. */
export function shortOf(figure: DecidedFigure, { lang, figureName }: TileWords): Sentence {
  const { kpi, value, unit, direction, target, verdict } = figure;
  const shown = formatAgainst(value ?? 0, { unit, direction, target }, lang);
  const values = { name: figureName(kpi), value: shown, target: formatValue(target, unit, lang), direction };
  return own(`decided.${verdict}`, values);
}
