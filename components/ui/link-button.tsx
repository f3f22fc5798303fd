import type { ComponentProps } from "react";
import { Link } from "@/components/ui/link";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";
import { cn } from "./class-names";

export interface LinkButtonProps extends ComponentProps<typeof Link> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  iconOnly?: boolean;
}

export function LinkButton({ variant, size, iconOnly, className, ...props }: LinkButtonProps) {
  return <Link className={cn(buttonStyle(variant, size, iconOnly), className)} {...props} />;
}
