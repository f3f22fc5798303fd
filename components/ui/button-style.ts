import { cn } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md";

const base =
  "inline-flex shrink-0 items-center justify-center gap-2 whitespace-nowrap rounded-lg border font-medium text-sm transition-colors " +
  "disabled:pointer-events-none disabled:opacity-50 aria-disabled:pointer-events-none aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0";

const variants = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border-line-strong/50 bg-surface text-ink hover:bg-surface-hover",
  quiet: "border-transparent text-ink-muted hover:bg-surface-hover hover:text-ink",
  danger: "border-bad-solid bg-surface text-bad hover:bg-bad-soft",
} as const satisfies Record<ButtonVariant, string>;

const sizes = { sm: "h-8 px-2.5", md: "h-9 px-3.5" } as const satisfies Record<ButtonSize, string>;
const squares = { sm: "size-8", md: "size-9" } as const satisfies Record<ButtonSize, string>;

/** The look of everything that acts: buttons, links that look like buttons, triggers of menus. */
export function buttonStyle(variant: ButtonVariant = "secondary", size: ButtonSize = "md", iconOnly = false): string {
  return cn(base, variants[variant], iconOnly ? squares[size] : sizes[size]);
}
