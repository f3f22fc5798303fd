"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import { type ReactElement, type ReactNode, useState } from "react";
import { Link } from "@/components/ui/link";
import { cn } from "./class-names";
import { popupStyle } from "./popup-style";

const itemStyle =
  "flex w-full cursor-default select-none items-center gap-2.5 rounded-md px-2.5 py-1.5 text-start text-sm outline-none " +
  "data-highlighted:bg-surface-hover data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-subtle";

export interface MenuProps {
  trigger: ReactElement;
  align?: "start" | "end";
  className?: string;
  children: ReactNode;
}

/** A list of actions or links under a button. */
export function Menu({ trigger, align = "start", className, children }: MenuProps) {
  // A menu at the end of the body lies outside every landmark, where a screen reader's user does not look.
  const [landmark, setLandmark] = useState<HTMLElement | null>(null);
  return (
    <Base.Root modal={false}>
      <Base.Trigger
        ref={(node: HTMLElement | null) => setLandmark(node?.closest("header, main") ?? null)}
        render={trigger}
      />
      <Base.Portal container={landmark ?? undefined}>
        <Base.Positioner
          positionMethod="fixed"
          sideOffset={6}
          align={align}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Base.Popup className={cn(popupStyle, "max-h-[70dvh] min-w-52 overflow-y-auto p-1", className)}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export interface MenuItemProps {
  onSelect: () => void;
  disabled?: boolean;
  children: ReactNode;
}

export function MenuItem({ onSelect, disabled, children }: MenuItemProps) {
  return (
    <Base.Item className={itemStyle} disabled={disabled} onClick={onSelect}>
      {children}
    </Base.Item>
  );
}

export function MenuLink({ href, current, children }: { href: string; current?: boolean; children: ReactNode }) {
  return (
    <Base.Item className={itemStyle} render={<Link href={href} aria-current={current ? "page" : undefined} />}>
      {children}
      {current && <Check aria-hidden className="ms-auto" />}
    </Base.Item>
  );
}

export interface MenuChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string; icon?: ReactNode }[];
  onChange: (value: string) => void;
}

/** One of a few, with a tick at the one in force. */
export function MenuChoice({ label, value, options, onChange }: MenuChoiceProps) {
  return (
    <Base.RadioGroup value={value} onValueChange={onChange} aria-label={label}>
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} closeOnClick className={itemStyle}>
          {option.icon}
          {option.label}
          <Base.RadioItemIndicator className="ms-auto">
            <Check aria-hidden />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <div className="px-2.5 pt-2 pb-1 font-medium text-ink-subtle text-xs">{children}</div>;
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />;
}
