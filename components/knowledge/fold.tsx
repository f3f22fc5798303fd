import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";

/** Something that is out of the way until it is wanted; the browser's own, so it works without script. */
export function Fold({ title, inRow, children }: { title: ReactNode; inRow?: boolean; children: ReactNode }) {
  return (
    <details className={cn("group rounded-md", inRow ? "open:basis-full" : "border border-line")}>
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-2 rounded-md px-3 py-1.5 font-medium text-sm hover:bg-surface-muted [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-ink-subtle transition-transform group-open:rotate-90"
        />
        {title}
      </summary>
      <div className="px-3 pt-2 pb-4">{children}</div>
    </details>
  );
}
