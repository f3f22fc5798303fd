import type { ReactNode } from "react";

export interface FoldedProps {
  /** What is behind, as a link would say it. */
  summary: string;
  children: ReactNode;
}

/** More of the same, a press away: the table behind a chart, the rest of a list. */
export function Folded({ summary, children }: FoldedProps) {
  return (
    <details>
      <summary className="w-fit rounded-sm text-accent text-sm hover:underline">{summary}</summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
