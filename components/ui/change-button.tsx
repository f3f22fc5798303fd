import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";

interface ChangeButtonProps {
  /** What the form's `change` says when it is pressed; up and down are drawn as arrows. */
  change: string;
  label: string;
  disabled?: boolean;
  /** The word, where it is no arrow. */
  children?: ReactNode;
}

const arrows: Readonly<Record<string, ReactNode>> = { up: <ArrowUp aria-hidden />, down: <ArrowDown aria-hidden /> };

/** One press in a table of what is arranged: moves a row, takes it in or leaves it out. */
export function ChangeButton({ change, label, disabled, children }: ChangeButtonProps) {
  const arrow = arrows[change];
  return (
    <Button
      type="submit"
      name="change"
      value={change}
      size="sm"
      iconOnly={arrow !== undefined}
      disabled={disabled}
      aria-label={label}
    >
      {arrow ?? children}
    </Button>
  );
}
