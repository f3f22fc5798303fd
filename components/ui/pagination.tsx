import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { LinkButton } from "./link-button";

export interface PaginationProps {
  /** Names the list it pages, for those who hear the page. */
  label: string;
  /** Such as "1–50 av 24 918". */
  summary: ReactNode;
  previous: { href: string | null; label: string };
  next: { href: string | null; label: string };
}

export function Pagination({ label, summary, previous, next }: PaginationProps) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-3 text-sm">
      <p className="text-ink-subtle tabular-nums">{summary}</p>
      <div className="flex gap-2">
        {previous.href && (
          <LinkButton href={previous.href} rel="prev" size="sm">
            <ChevronLeft aria-hidden />
            {previous.label}
          </LinkButton>
        )}
        {next.href && (
          <LinkButton href={next.href} rel="next" size="sm">
            {next.label}
            <ChevronRight aria-hidden />
          </LinkButton>
        )}
      </div>
    </nav>
  );
}
