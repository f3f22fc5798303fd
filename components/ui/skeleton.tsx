import { cn } from "./class-names";

/** Holds the place of what is on its way; give it the size of the thing. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn("animate-pulse rounded-md bg-surface-hover", className)} />;
}
