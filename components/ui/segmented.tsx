import { Link } from "@/components/ui/link";
import { cn } from "./class-names";
import { CurrentInView } from "./current-in-view";

export interface Segment {
  href: string;
  label: string;
  current: boolean;
}

/** A choice between a few views of the same page; each is a link, so it lives in the address. */
export function Segmented({ label, items }: { label: string; items: readonly Segment[] }) {
  return (
    <nav
      aria-label={label}
      className="inline-flex w-fit max-w-full overflow-x-auto rounded-lg border border-line bg-surface-muted p-0.5"
    >
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          scroll={false}
          aria-current={item.current ? "page" : undefined}
          className={cn(
            "whitespace-nowrap rounded-md border px-3 py-1 text-sm -outline-offset-2",
            item.current
              ? "border-line bg-surface font-medium text-ink"
              : "border-transparent text-ink-muted hover:text-ink",
          )}
        >
          {item.label}
        </Link>
      ))}
      <CurrentInView />
    </nav>
  );
}
