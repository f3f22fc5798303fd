"use client";

import { History, Search } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { cn } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { optionId } from "./use-combobox";

const icons = { earlier: History, search: Search } as const;

export interface InstantOptionProps {
  listId: string;
  /** Its place in the whole list, from 0. */
  at: number;
  active: number;
  href: string;
  onOpen: () => void;
  icon?: keyof typeof icons;
  children: ReactNode;
}

/** A choice that is a link, so that it opens in a new tab as any other. The keys reach it through the field. */
export function InstantOption({ listId, at, active, href, onOpen, icon, children }: InstantOptionProps) {
  const isActive = at === active;
  const own = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isActive) own.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  const Icon = icon && icons[icon];
  return (
    <Link
      ref={own}
      id={optionId(listId, at)}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      href={href}
      onClick={onOpen}
      className={cn(
        "mx-1 flex min-h-9 items-center gap-2.5 rounded-md px-2 py-1.5 hover:bg-surface-hover",
        isActive && "bg-accent-soft outline-2 outline-accent -outline-offset-2",
      )}
    >
      {Icon && <Icon aria-hidden className="size-4 shrink-0 text-ink-subtle" />}
      <span className="wrap-anywhere min-w-0 flex-1">{children}</span>
    </Link>
  );
}
