import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { cn } from "./class-names";

/** Cells stand closer where the window is narrow; the outermost are in line with the card's own text. */
const room = "px-2 py-2 first:ps-5 last:pe-5 sm:not-first:ps-3 sm:not-last:pe-3";

/** A link that is alone in its cell is a target of its own, so it gets the height of one (WCAG 2.5.8). */
const roomyLinks = "[&>a]:-my-0.5 [&>a]:inline-block [&>a]:py-0.5";

export interface DataTableProps extends ComponentProps<"table"> {
  /** Says what the table holds. Read by everyone unless `hideCaption`. */
  caption: ReactNode;
  hideCaption?: boolean;
}

/** A dense table that scrolls sideways inside its own frame when the window is narrow. */
export function DataTable({ caption, hideCaption = false, className, children, ...props }: DataTableProps) {
  return (
    <section
      aria-label={typeof caption === "string" ? caption : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      data-scroll
      // Words that only a screen reader gets are placed absolutely: they too belong inside the frame.
      className="relative min-w-0 overflow-x-auto rounded-lg"
    >
      <table className={cn("w-full border-collapse text-sm", className)} {...props}>
        <caption className={hideCaption ? "sr-only" : "px-5 pt-3 pb-2 text-start text-ink-subtle text-sm"}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}

/** The table that a card is about, from edge to edge: the card's title says what it holds. */
export function CardTable({ caption, children }: Pick<DataTableProps, "caption" | "children">) {
  return (
    <div className="py-3">
      <DataTable caption={caption} hideCaption>
        {children}
      </DataTable>
    </div>
  );
}

export interface ThProps extends ComponentProps<"th"> {
  numeric?: boolean;
}

export function Th({ numeric = false, scope = "col", className, ...props }: ThProps) {
  return (
    <th
      scope={scope}
      className={cn(
        room,
        "font-medium",
        scope === "row"
          ? cn("align-top text-ink text-sm", roomyLinks)
          : "h-10 whitespace-nowrap border-line border-b text-ink-subtle text-xs",
        numeric ? "text-end" : "text-start",
        className,
      )}
      {...props}
    />
  );
}

/** The head of a column of buttons: read aloud, not shown. */
export function HiddenTh({ children }: { children: ReactNode }) {
  return (
    <Th className="relative">
      <span className="sr-only">{children}</span>
    </Th>
  );
}

export type SortOrder = "asc" | "desc";

export interface SortThProps extends Omit<ThProps, "children"> {
  href: string;
  /** The order in force, or null when the table is sorted by another column. */
  order: SortOrder | null;
  children: ReactNode;
}

/** A column head that is a link to the same page sorted by it. */
export function SortTh({ href, order, numeric, children, ...props }: SortThProps) {
  const Icon = order === "asc" ? ArrowUp : order === "desc" ? ArrowDown : ChevronsUpDown;
  const sorted = order === "asc" ? "ascending" : order === "desc" ? "descending" : "none";
  return (
    <Th numeric={numeric} aria-sort={sorted} {...props}>
      <Link
        href={href}
        scroll={false}
        className={cn(
          "-mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 hover:text-ink",
          order && "text-ink",
        )}
      >
        {children}
        <Icon aria-hidden className="size-3.5" />
      </Link>
    </Th>
  );
}

export function Tr({ className, ...props }: ComponentProps<"tr">) {
  return <tr className={cn("border-line border-b last:border-b-0 hover:bg-surface-muted", className)} {...props} />;
}

export interface TdProps extends ComponentProps<"td"> {
  numeric?: boolean;
}

export function Td({ numeric = false, className, ...props }: TdProps) {
  return (
    <td
      className={cn(room, "align-top", roomyLinks, numeric && "whitespace-nowrap text-end tabular-nums", className)}
      {...props}
    />
  );
}
