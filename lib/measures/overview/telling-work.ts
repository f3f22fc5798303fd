import { formatLocalMonth, formatPercent } from "@/lib/format";
import { formatValue } from "../format-measure";
import { worstOf } from "./decided";
import type { ChangeFigures, ForumFigures } from "./figures";
import { isShort, own, reachedOf, shortOf, type TileWords, type ToldTile } from "./told-tile";

/** How changes went. */
export function tellChanges(
  { from, to, succeeded, late, emergency, decided }: ChangeFigures,
  words: TileWords,
): ToldTile {
  const { lang } = words;
  const { value, n } = succeeded;
  const months = { from: formatLocalMonth(from, lang), to: formatLocalMonth(to, lang), n };
  const ended = emergency.n > 0 ? "about.changesUnjudged" : "about.changesNoneEnded";
  const about = value === null ? ended : "about.changes";
  return {
    state: worstOf(decided) ?? (value === null ? "noData" : "noTarget"),
    value: value === null ? null : formatPercent(value, lang, 0),
    about: own(about, months),
    target: reachedOf(decided, lang),
    sentences: [
      ...decided.filter(isShort).map((figure) => shortOf(figure, words)),
      ...(late.n > 0 ? [own("changes.late", { late: late.numerator ?? 0, n: late.n })] : []),
      ...(emergency.n > 0 ? [own("changes.emergency", { n: emergency.numerator ?? 0 })] : []),
    ],
  };
}

/** The number of meetings is agreed: those that were not held are missed, whatever has been decided beside it. */
export function tellForums({ from, to, held, onTime, open, age, decided }: ForumFigures, words: TileWords): ToldTile {
  const { lang } = words;
  const { value, n } = held;
  const months = { from: formatLocalMonth(from, lang), to: formatLocalMonth(to, lang), n };
  const shownAge = age.value === null ? "" : formatValue(age.value, "calendar_ms", lang);
  const agreed = value === null ? "noData" : value >= 1 ? "kept" : "missed";
  return {
    state: agreed === "missed" ? agreed : (worstOf(decided) ?? agreed),
    value: value === null ? null : formatPercent(value, lang, 0),
    about: own(value === null ? "about.forumsNoneDue" : "about.forums", months),
    target: reachedOf(decided, lang),
    sentences: [
      ...decided.filter(isShort).map((figure) => shortOf(figure, words)),
      ...(onTime.n > 0 ? [own("forums.onTime", { done: onTime.numerator ?? 0, n: onTime.n })] : []),
      ...(open.value === null ? [] : [own("forums.open", { n: open.value, age: shownAge })]),
    ],
  };
}
