import { Link } from "@/components/ui/link";
import { cn } from "./class-names";
import { CurrentInView } from "./current-in-view";

export interface LinkTab {
  href: string;
  label: string;
  current: boolean;
  count?: string;
}

/** Tabs that are pages of their own. */
export function LinkTabs({ label, items }: { label: string; items: readonly LinkTab[] }) {
  return (
    <nav aria-label={label} className="-mb-px flex gap-5 overflow-x-auto border-line border-b">
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.current ? "page" : undefined}
          className={cn(
            "flex items-center gap-2 whitespace-nowrap border-b-2 px-0.5 py-2 text-sm -outline-offset-2",
            item.current ? "border-accent font-medium text-ink" : "border-transparent text-ink-muted hover:text-ink",
          )}
        >
          {item.label}
          {item.count && (
            <span className="rounded-full bg-surface-muted px-1.5 text-ink-subtle text-xs">{item.count}</span>
          )}
        </Link>
      ))}
      <CurrentInView />
    </nav>
  );
}
