import type { ReactNode } from "react";
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
    <div className={cn("grid content-start gap-1 bg-surface px-5 py-4", className)}>
      <dt className="flex items-center gap-1 font-medium text-ink-muted text-sm">
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

/** Figures side by side in one frame, parted by hairlines. */
export function StatGroup({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <dl
      data-card
      className={cn(
        "grid gap-px overflow-clip rounded-lg border border-line bg-line grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))]",
        className,
      )}
    >
      {children}
    </dl>
  );
}
