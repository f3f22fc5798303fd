import type { ChartData } from "./chart-data";
import { MarkSign } from "./mark-sign";

interface MarksProps {
  data: ChartData;
  /** Of the value axis, and what is free at either end of the month axis, in pixels. */
  axisWidth: number;
  edge: number;
}

/**
 * What happened, at the months it happened in: a hairline through the drawing with its sign above. The places are reckoned
 * from the width of the value axis, so that no month loses its sign where its own label has no room.
 */
export function Marks({ data, axisWidth, edge }: MarksProps) {
  const { points, marks = [], kind } = data;
  return points.map(({ label }, index) => {
    const mark = marks.find(({ at }) => at === label);
    if (!mark) return null;
    const part = partOf(index, points.length, kind).toFixed(4);
    return (
      <span
        key={label}
        data-mark={mark.sign}
        style={{ left: `calc(${axisWidth + edge}px + (100% - ${axisWidth + 2 * edge}px) * ${part})` }}
        className="pointer-events-none absolute top-4 bottom-8 -ms-px border-line-strong border-s border-dashed"
      >
        <span className="absolute bottom-full -translate-x-1/2">
          <MarkSign sign={mark.sign} />
        </span>
      </span>
    );
  });
}

/** Bars stand in the middle of their part of the axis; a line's first and last points lie at its ends. */
function partOf(index: number, count: number, kind: ChartData["kind"]): number {
  if (kind !== "line") return (index + 0.5) / count;
  return count === 1 ? 0.5 : index / (count - 1);
}
