import type { ReactNode } from "react";

/** A form that is seldom used, folded away behind its name. */
export function Unfolding({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details data-print="hide" className="border-line border-t pt-3 first:border-t-0 first:pt-0">
      <summary className="cursor-pointer rounded-sm py-1 font-medium text-sm">{title}</summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}
