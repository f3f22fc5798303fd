import type { CSSProperties, ReactNode } from "react";
import { cn } from "@/components/ui/class-names";

export interface DropDownProps {
  /** Unique on the page. */
  id: string;
  /** The button's name for those who do not see it; leave out when `button` has words. */
  label?: string;
  button: ReactNode;
  buttonClassName: string;
  align?: "start" | "end";
  className?: string;
  children: ReactNode;
}

/** A panel of links and forms under a button, opened by the browser itself: no script to load, none needed. */
export function DropDown({ id, label, button, buttonClassName, align = "start", className, children }: DropDownProps) {
  const anchor = { anchorName: `--${id}` } as CSSProperties;
  const anchored = { positionAnchor: `--${id}` } as CSSProperties;
  return (
    <>
      <button type="button" popoverTarget={id} aria-label={label} className={buttonClassName} style={anchor}>
        {button}
      </button>
      <div
        id={id}
        popover="auto"
        style={anchored}
        className={cn(
          "drop-down max-h-[70dvh] min-w-52 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border border-line bg-surface p-1 text-ink text-sm shadow-popup",
          align === "end" && "drop-down-end",
          className,
        )}
      >
        {children}
      </div>
    </>
  );
}

/** The look of a line in a drop-down. */
export const dropDownItemStyle =
  "flex min-h-8 w-full items-center gap-2.5 rounded-md px-2.5 py-1.5 text-start -outline-offset-2 hover:bg-surface-hover " +
  "[&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-subtle";
