import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** What is wrong with a control of a table, where there is no room for a field of its own. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className="mt-1 flex items-start gap-1.5 text-bad text-xs">
      <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      {children}
    </p>
  );
}
