import { type CalendarTimeline, openIntervals } from "@/lib/time/business-time";
import type { AgreementTarget } from "./agreement";
import { type ClockRun, hasEnded, pauses } from "./clock";
import type { Segment } from "./outcome";

/** The stretches of a clock from its start to its stop, or to now: without gaps or overlaps, equal neighbours joined. */
export function clockSegments(run: ClockRun, target: AgreementTarget, calendar: CalendarTimeline): Segment[] {
  const end = run.stoppedAt ?? run.now;
  const segments: Segment[] = [];
  for (const phase of run.phases) {
    const from = Math.max(phase.from, run.startedAt);
    const to = Math.min(phase.to, end);
    if (from >= to) continue;
    if (hasEnded(phase)) {
      append(segments, { from, to, kind: "stopped" });
      continue;
    }
    let reached = from;
    for (const open of openIntervals(calendar, from, to)) {
      append(segments, { from: reached, to: open.from, kind: "outside" });
      if (phase.reason !== null && pauses(phase, target))
        append(segments, { ...open, kind: "paused", reason: phase.reason });
      else append(segments, { ...open, kind: "running" });
      reached = open.to;
    }
    append(segments, { from: reached, to, kind: "outside" });
  }
  return segments;
}

function append(segments: Segment[], segment: Segment): void {
  if (segment.from >= segment.to) return;
  const previous = segments.at(-1);
  if (previous && previous.kind === segment.kind && reasonOf(previous) === reasonOf(segment)) previous.to = segment.to;
  else segments.push(segment);
}

function reasonOf(segment: Segment): string | null {
  return segment.kind === "paused" ? segment.reason : null;
}
