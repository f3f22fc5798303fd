import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names";

export function Card({ className, ...props }: ComponentProps<"section">) {
  return <section data-card className={cn("min-w-0 rounded-lg border border-line bg-surface", className)} {...props} />;
}

export interface CardHeaderProps {
  title: ReactNode;
  /** Heading level in the page's outline. */
  level?: 2 | 3;
  id?: string;
  note?: ReactNode;
  actions?: ReactNode;
}

export function CardHeader({ title, level = 2, id, note, actions }: CardHeaderProps) {
  const Heading = `h${level}` as const;
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-5 pt-4">
      <div className="min-w-0">
        <Heading id={id} className="font-semibold text-base">
          {title}
        </Heading>
        {note && <p className="mt-0.5 text-ink-subtle text-sm">{note}</p>}
      </div>
      {actions && (
        <div data-print="hide" className="flex items-center gap-2">
          {actions}
        </div>
      )}
    </header>
  );
}

export function CardBody({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("px-5 py-4", className)} {...props} />;
}
