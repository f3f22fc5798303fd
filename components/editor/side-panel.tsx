"use client";

import { Tabs } from "@base-ui/react/tabs";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Side = "preview" | "properties" | "original";

export interface SidePanelProps {
  side: Side;
  onSide(side: Side): void;
  hasOriginal: boolean;
  preview: ReactNode;
  properties: ReactNode;
  original: ReactNode;
}

/** What stands beside the text: how it will look, what it says of itself, and what it is translated from. */
export function SidePanel({ side, onSide, hasOriginal, ...panels }: SidePanelProps) {
  const t = useTranslations("editor.side");
  const sides: Side[] = hasOriginal ? ["preview", "properties", "original"] : ["preview", "properties"];
  return (
    <Tabs.Root className="min-w-0" value={side} onValueChange={(value: Side) => onSide(value)}>
      <Tabs.List aria-label={t("label")} className="flex gap-5 overflow-x-auto border-line border-b">
        {sides.map((name) => (
          <Tabs.Tab
            key={name}
            value={name}
            className="-mb-px whitespace-nowrap border-transparent border-b-2 px-0.5 py-2 text-ink-muted text-sm -outline-offset-2 hover:text-ink data-active:border-accent data-active:font-medium data-active:text-ink"
          >
            {t(name)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {sides.map((name) => (
        <Tabs.Panel key={name} value={name} className="pt-4">
          {panels[name]}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
