"use client";

import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { Popover } from "./popover";

export interface InfoTipProps {
  /** What the button says to those who do not see it, such as "Så räknas lösta i tid". */
  label: string;
  title?: ReactNode;
  children: ReactNode;
}

/** ⓘ beside a figure or a word: its definition. Opens by click, so that touch and keyboard reach it too. */
export function InfoTip({ label, title, children }: InfoTipProps) {
  const trigger = (
    <button
      type="button"
      aria-label={label}
      data-print="hide"
      className="grid size-6 shrink-0 place-items-center rounded-md text-ink-subtle hover:bg-surface-hover hover:text-ink"
    >
      <Info aria-hidden className="size-3.5" />
    </button>
  );
  return (
    <Popover trigger={trigger} title={title}>
      <div className="text-ink-muted text-sm">{children}</div>
    </Popover>
  );
}
