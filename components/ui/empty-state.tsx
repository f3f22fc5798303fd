import type { ReactNode } from "react";

export interface EmptyStateProps {
  title: ReactNode;
  /** Why it is empty and what one can do. */
  children?: ReactNode;
  icon?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ title, children, icon, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 px-6 py-12 text-center">
      {icon && (
        <div
          aria-hidden
          className="mb-1 grid size-10 place-items-center rounded-lg bg-surface-muted text-ink-subtle [&_svg]:size-5"
        >
          {icon}
        </div>
      )}
      <p className="font-semibold">{title}</p>
      {children && <div className="max-w-prose text-ink-subtle text-sm">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
