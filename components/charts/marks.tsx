import type { ChartData } from "./chart-data";

/** Tremor keeps as much free at either end of a month axis. */
const edge = 20;

/**
 * What happened, at the months it happened in: a hairline through the drawing with its sign above. The places are reckoned
 * from the width of the value axis, so that no month loses its sign where its own label has no room.
 */
export function Marks({ data, axisWidth }: { data: ChartData; axisWidth: number }) {
  const { points, marks = [], kind } = data;
  const places = points.flatMap(({ label }, index) => {
    const signs = marks.filter(({ at }) => at === label).map(({ sign }) => sign);
    return signs.length === 0 ? [] : [{ label, signs: signs.join(""), part: partOf(index, points.length, kind) }];
  });
  return places.map(({ label, signs, part }) => (
    <span
      key={label}
      data-mark={signs}
      style={{ left: `calc(${axisWidth + edge}px + (100% - ${axisWidth + 2 * edge}px) * ${part.toFixed(4)})` }}
      className="pointer-events-none absolute top-0 bottom-8 -ms-px border-line-strong border-s border-dashed"
    >
      <span className="absolute top-0 -translate-x-1/2 rounded-full bg-surface px-0.5 text-ink-muted text-sm leading-4">
        {signs}
      </span>
    </span>
  ));
}

/** Bars stand in the middle of their part of the axis; a line's first and last points lie at its ends. */
function partOf(index: number, count: number, kind: ChartData["kind"]): number {
  if (kind !== "line") return (index + 0.5) / count;
  return count === 1 ? 0.5 : index / (count - 1);
}
