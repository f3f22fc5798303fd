import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";
import { cn } from "./class-names";

export interface ButtonProps extends ComponentProps<"button"> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** A square button around one icon; give it an `aria-label`. */
  iconOnly?: boolean;
}

export function Button({ variant, size, iconOnly, className, type = "button", ...props }: ButtonProps) {
  return <button type={type} className={cn(buttonStyle(variant, size, iconOnly), className)} {...props} />;
}
