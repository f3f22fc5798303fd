interface TrendLineProps {
  /** In order; null where a month has no data. */
  values: readonly (number | null)[];
  /** What was decided for each month. */
  targets: readonly (number | null)[];
  /** What the line shows, in a sentence. */
  label: string;
}

const [width, height, edge] = [240, 56, 4];

/** A year in one line, with the target as a dashed one. The figures themselves stand in the table one click away. */
export function TrendLine({ values, targets, label }: TrendLineProps) {
  const known = [...values, ...targets].filter((value) => value !== null);
  if (values.filter((value) => value !== null).length < 2) {
    return <p className="grid h-14 place-content-center text-ink-subtle text-sm">{label}</p>;
  }
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (index: number) => edge + (index * (width - 2 * edge)) / Math.max(1, values.length - 1);
  const y = (value: number) =>
    high === low ? height / 2 : height - edge - ((value - low) * (height - 2 * edge)) / (high - low);
  const last = values.findLastIndex((value) => value !== null);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className="h-14 w-full"
      preserveAspectRatio="none"
    >
      <path
        d={pathOf(targets, x, y, { steps: true })}
        className="fill-none stroke-line-strong"
        strokeDasharray="4 3"
        vectorEffect="non-scaling-stroke"
      />
      <path
        d={pathOf(values, x, y)}
        className="fill-none stroke-accent"
        strokeWidth={2}
        vectorEffect="non-scaling-stroke"
      />
      {/* A line of no length with round ends is a dot, however the drawing is stretched. */}
      <path
        d={`M${x(last).toFixed(1)} ${y(values[last] ?? 0).toFixed(1)}h0.01`}
        className="fill-none stroke-accent"
        strokeWidth={7}
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

/** A month without data breaks the line. What is decided for a month holds from it on: in steps, with no way between. */
function pathOf(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
  { steps = false } = {},
): string {
  let isDrawing = false;
  const parts = values.map((value, index) => {
    if (value === null) {
      isDrawing = false;
      return "";
    }
    const [across, down] = [x(index).toFixed(1), y(value).toFixed(1)];
    const part = !isDrawing ? `M${across} ${down}` : steps ? `H${across}V${down}` : `L${across} ${down}`;
    isDrawing = true;
    return part;
  });
  return parts.join(" ");
}
