import type { ReactNode } from "react";
import { cn } from "./class-names";
import type { Tone } from "./tone";

const tones = {
  neutral: "border-line bg-surface-muted text-ink-muted",
  accent: "border-accent-line bg-accent-soft text-accent",
  info: "border-info-solid/30 bg-info-soft text-info",
  good: "border-good-solid/30 bg-good-soft text-good",
  warn: "border-warn-solid/35 bg-warn-soft text-warn",
  bad: "border-bad-solid/30 bg-bad-soft text-bad",
} as const satisfies Record<Tone, string>;

const dots = {
  neutral: "bg-line-strong",
  accent: "bg-accent",
  info: "bg-info-solid",
  good: "bg-good-solid",
  warn: "bg-warn-solid",
  bad: "bg-bad-solid",
} as const satisfies Record<Tone, string>;

export interface BadgeProps {
  tone?: Tone;
  dot?: boolean;
  className?: string;
  children: ReactNode;
}

export function Badge({ tone = "neutral", dot = false, className, children }: BadgeProps) {
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1.5 whitespace-nowrap rounded-md border px-1.5 py-0.5 font-medium text-xs",
        tones[tone],
        className,
      )}
    >
      {dot && <span aria-hidden className={cn("size-1.5 rounded-full", dots[tone])} />}
      {children}
    </span>
  );
}
