import type { ClockExplanation, ExplanationLine } from "@/lib/sla/explain";

/**
 * The lines of an explanation with nights and weekends folded in: stretches that only closed hours part become one, with
 * their open time added up. What remains is what somebody did.
 */
export function condensed(lines: readonly ExplanationLine[]): ExplanationLine[] {
  const kept: ExplanationLine[] = [];
  let last: ExplanationLine | null = null;
  for (const line of lines) {
    if (line.key === "outside") continue;
    const joins =
      last !== null && line.until !== null && last.key === line.key && last.params.reason === line.params.reason;
    if (last !== null && joins) {
      last.until = line.until;
      last.localUntil = line.localUntil;
      last.params = { ...last.params, ms: (last.params.ms ?? 0) + (line.params.ms ?? 0) };
      continue;
    }
    const copy = { ...line };
    kept.push(copy);
    // A mark such as the due time parts nothing.
    if (line.until !== null) last = copy;
    else if (line.key === "stopped") last = null;
  }
  return kept;
}

export interface Strip {
  key: "running" | "paused" | "outside" | "stopped_between";
  /** Thousandths of the whole width. */
  x: number;
  width: number;
}

export interface TimelinePicture {
  from: number;
  to: number;
  strips: Strip[];
  due: number;
  originalDue: number | null;
  stopped: number | null;
  now: number | null;
}

/** Where everything of a clock lies between its start and its end, its due time included, in thousandths. */
export function pictureOf({ lines }: Pick<ClockExplanation, "lines">): TimelinePicture {
  const from = Math.min(...lines.map(({ at }) => at));
  const to = Math.max(...lines.map(({ at, until }) => until ?? at), from + 1);
  const place = (at: number) => ((at - from) / (to - from)) * 1000;
  const mark = (key: ExplanationLine["key"]) => {
    const line = lines.find((one) => one.key === key);
    return line ? place(line.at) : null;
  };
  const strips = lines.flatMap(({ key, at, until }) =>
    until === null ? [] : [{ key: key as Strip["key"], x: place(at), width: place(until) - place(at) }],
  );
  return {
    from,
    to,
    strips,
    due: mark("due") ?? 1000,
    originalDue: mark("original_due"),
    stopped: mark("stopped"),
    now: mark("still_running"),
  };
}
