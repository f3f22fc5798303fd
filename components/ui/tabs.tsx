"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

export interface TabsProps {
  label: string;
  items: readonly { value: string; label: string; content: ReactNode }[];
  initial?: string;
  /** The tab in front, where something besides the tabs themselves chooses it. */
  value?: string;
  onChange?: (value: string) => void;
}

/** Tabs within one page. Where the choice belongs in the address, use `LinkTabs`. */
export function Tabs({ label, items, initial, value, onChange }: TabsProps) {
  const first = initial ?? items[0]?.value;
  return (
    <Base.Root {...(value === undefined ? { defaultValue: first } : { value })} onValueChange={onChange}>
      <Base.List aria-label={label} className="flex gap-5 overflow-x-auto border-line border-b">
        {items.map((item) => (
          <Base.Tab
            key={item.value}
            value={item.value}
            className="-mb-px whitespace-nowrap border-transparent border-b-2 px-0.5 py-2 text-ink-muted text-sm -outline-offset-2 hover:text-ink data-active:border-accent data-active:font-medium data-active:text-ink"
          >
            {item.label}
          </Base.Tab>
        ))}
      </Base.List>
      {items.map((item) => (
        <Base.Panel key={item.value} value={item.value} className="pt-4">
          {item.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
