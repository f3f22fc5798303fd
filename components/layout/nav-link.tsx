"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { activeHref } from "./active-href";

export interface NavLinkProps {
  href: string;
  /** Every address in the menu: the longest that fits is the one we are at. */
  all: readonly string[];
  children: ReactNode;
}

export function NavLink({ href, all, children }: NavLinkProps) {
  const current = activeHref(usePathname(), all) === href;
  return (
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      className={cn(
        "flex min-h-9 items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sm -outline-offset-2",
        current ? "bg-accent-soft font-medium text-accent" : "text-ink-muted hover:bg-surface-hover hover:text-ink",
      )}
    >
      {children}
    </Link>
  );
}
