import type { ReactNode } from "react";

export interface PageHeaderProps {
  title: ReactNode;
  lead?: ReactNode;
  /** A line above the title, such as a case's id or a customer's name. */
  eyebrow?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, lead, eyebrow, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 max-w-3xl">
        {eyebrow && <p className="mb-1 font-medium text-ink-subtle text-sm">{eyebrow}</p>}
        <h1 className="font-semibold text-2xl sm:text-3xl">{title}</h1>
        {lead && <p className="mt-2 text-ink-muted">{lead}</p>}
      </div>
      {actions && (
        <div data-print="hide" className="flex flex-wrap items-center gap-2">
          {actions}
        </div>
      )}
    </header>
  );
}
