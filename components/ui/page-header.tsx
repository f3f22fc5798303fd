import type { ReactNode } from "react";

export interface PageHeaderProps {
  title: ReactNode;
  /** A sentence; what is more than that (a list of facts) stands in no paragraph, where it may not. */
  lead?: ReactNode;
  /** A line above the title, such as a case's id or a customer's name. */
  eyebrow?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, lead, eyebrow, actions }: PageHeaderProps) {
  const Lead = typeof lead === "string" ? "p" : "div";
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 max-w-3xl">
        {eyebrow && <p className="mb-1 font-medium text-ink-subtle text-sm">{eyebrow}</p>}
        <h1 className="wrap-anywhere font-semibold text-2xl sm:text-3xl">{title}</h1>
        {lead && <Lead className="mt-2 text-ink-muted">{lead}</Lead>}
      </div>
      {actions && (
        <div data-print="hide" className="flex flex-wrap items-center gap-2">
          {actions}
        </div>
      )}
    </header>
  );
}
