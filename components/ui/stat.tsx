import { Children, type ReactNode } from "react";
import { cn } from "./class-names";
import type { Tone } from "./tone";

const tones = {
  neutral: "text-ink",
  accent: "text-accent",
  info: "text-info",
  good: "text-good",
  warn: "text-warn",
  bad: "text-bad",
} as const satisfies Record<Tone, string>;

export interface StatProps {
  label: ReactNode;
  /** The definition behind the figure, usually an `InfoTip`. */
  info?: ReactNode;
  value: ReactNode;
  unit?: ReactNode;
  note?: ReactNode;
  tone?: Tone;
  className?: string;
}

/** One figure with its name. Put several in a `StatGroup`. */
export function Stat({ label, info, value, unit, note, tone = "neutral", className }: StatProps) {
  return (
    <div className={cn("grid content-start gap-1 px-5 py-4 outline-1 outline-line", className)}>
      <dt className="flex min-h-6 items-center gap-1 font-medium text-ink-muted text-sm">
        {label}
        {info}
      </dt>
      <dd className={cn("font-semibold text-3xl tabular-nums", tones[tone])}>
        {value}
        {unit && <span className="ms-1 font-medium text-base text-ink-subtle tracking-normal">{unit}</span>}
      </dd>
      {note && <dd className="text-ink-subtle text-sm">{note}</dd>}
    </div>
  );
}

/** Columns by how many figures there are, so that no row is left with a hole. */
function columns(count: number): string {
  if (count <= 1) return "";
  if (count === 2) return "@md:grid-cols-2";
  if (count === 4) return "@md:grid-cols-2 @3xl:grid-cols-4";
  if (count === 5)
    return "@md:grid-cols-2 @md:[&>:first-child]:col-span-2 @3xl:grid-cols-5 @3xl:[&>:first-child]:col-span-1";
  return "@xl:grid-cols-3";
}

/** Figures side by side in one frame, parted by hairlines. */
export function StatGroup({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div
      data-card
      className={cn("@container min-w-0 overflow-clip rounded-lg border border-line bg-surface", className)}
    >
      <dl className={cn("grid gap-px", columns(Children.count(children)))}>{children}</dl>
    </div>
  );
}
