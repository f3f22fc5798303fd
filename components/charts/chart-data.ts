/** Colours by meaning; each is a token that turns with the theme. The last three are never the figure itself. */
export type SeriesColor =
  | "series-1"
  | "series-2"
  | "series-3"
  | "series-4"
  | "series-5"
  | "line-strong"
  | "bad-solid"
  | "warn-solid"
  | "level"
  | "edge"
  | "before";

export interface Series {
  /** Shown in the legend and the tooltip; also names the data. */
  label: string;
  color: SeriesColor;
}

export interface Point {
  label: string;
  /** One per series, in its order; null leaves a gap. */
  values: (number | null)[];
  /** Where a click leads, one per series. */
  hrefs: (string | null)[];
}

/** Something that happened at a point, by the sign it has in the list below the drawing. */
export interface Mark {
  at: string;
  sign: string;
}

/** How axis and tooltip write a value: a ratio, hours, days, a whole number, one with decimals, or whole units of the chart's currency. */
export type ValueFormat = "share" | "hours" | "days" | "count" | "decimal" | "money";

export interface ChartData {
  kind: "line" | "bar" | "stacked" | "horizontal";
  series: Series[];
  points: Point[];
  format: ValueFormat;
  lang: "sv" | "en";
  /** Of `money`, by its three letters. */
  currency?: string;
  /** Where the value axis begins; shares near 100 % would otherwise all look alike. */
  min?: number;
  max?: number;
  marks?: readonly Mark[];
}
