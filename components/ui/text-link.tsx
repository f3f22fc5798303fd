import type { ComponentProps } from "react";
import { Link } from "@/components/ui/link";
import { cn } from "./class-names";

/** A link in running text: underlined, so that it is not told by colour alone. */
export function TextLink({ className, ...props }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={cn(
        "rounded-sm text-accent underline decoration-accent-line underline-offset-3 hover:decoration-current",
        className,
      )}
      {...props}
    />
  );
}
