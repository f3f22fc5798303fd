"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/class-names";
import { activeHref } from "./active-href";
import { NavIcon } from "./nav-icon";
import type { NavGroup } from "./types";

export interface NavListProps {
  groups: readonly NavGroup[];
  label: string;
  onNavigate?: () => void;
}

export function NavList({ groups, label, onNavigate }: NavListProps) {
  const hrefs = groups.flatMap((group) => group.items.map((item) => item.href));
  const active = activeHref(usePathname(), hrefs);
  return (
    <nav aria-label={label} className="grid gap-5">
      {groups.map((group) => (
        <div key={group.label ?? group.items[0]?.href}>
          {group.label && <p className="mb-1.5 px-2.5 font-medium text-ink-subtle text-xs">{group.label}</p>}
          <ul className="grid gap-0.5">
            {group.items.map((item) => {
              const current = item.href === active;
              return (
                <li key={item.href}>
                  <Link
                    href={item.href}
                    onClick={onNavigate}
                    aria-current={current ? "page" : undefined}
                    className={cn(
                      "flex min-h-9 items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sm -outline-offset-2",
                      current
                        ? "bg-accent-soft font-medium text-accent"
                        : "text-ink-muted hover:bg-surface-hover hover:text-ink",
                    )}
                  >
                    <NavIcon name={item.icon} className="size-4.5 shrink-0" />
                    {item.label}
                  </Link>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
