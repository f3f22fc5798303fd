"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { usePresentKeys } from "./page-keys";
import { setShortcutsEnabled, usePaletteKeys, useShortcutsEnabled } from "./shortcut-setting";
import type { NavItem } from "./types";

function Line({ what, keys, then }: { what: string; keys: readonly string[]; then?: string }) {
  return (
    <div className="flex items-center justify-between gap-4 border-line border-b py-2 last:border-b-0">
      <dt>{what}</dt>
      <dd className="flex items-center gap-1.5 text-ink-subtle text-xs">
        {keys.map((key, index) => (
          <span key={key} className="flex items-center gap-1.5">
            {index > 0 && then}
            <Kbd>{key}</Kbd>
          </span>
        ))}
      </dd>
    </div>
  );
}

export interface KeyboardHelpProps {
  items: readonly NavItem[];
  onClose: () => void;
}

/** Every key there is, and the switch that turns single keys off (WCAG 2.1.4). */
export default function KeyboardHelp({ items, onClose }: KeyboardHelpProps) {
  const t = useTranslations("shell.keyboard");
  const common = useTranslations("common");
  const enabled = useShortcutsEnabled();
  const own = usePresentKeys();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("title")}
      description={t("lead")}
      closeLabel={common("close")}
      footer={
        <Checkbox
          name="single-key-shortcuts"
          label={t("enabled")}
          hint={t("enabledHint")}
          checked={enabled}
          onChange={(event) => setShortcutsEnabled(event.currentTarget.checked)}
          className="w-full"
        />
      }
    >
      {/* On a small screen the list scrolls, and the keyboard must reach it. */}
      <dl tabIndex={0} className="rounded-sm text-sm">
        <Line what={t("palette")} keys={usePaletteKeys()} />
        {own.map(({ key, label }) => (
          <Line key={key} what={label} keys={[key === "/" ? key : key.toUpperCase()]} />
        ))}
        {!own.some(({ key }) => key === "/") && <Line what={t("search")} keys={["/"]} />}
        <Line what={t("help")} keys={["?"]} />
        {items.map((item) =>
          item.key ? (
            <Line
              key={item.href}
              what={t("goTo", { label: item.label })}
              keys={["G", item.key.toUpperCase()]}
              then={t("then")}
            />
          ) : null,
        )}
      </dl>
    </Dialog>
  );
}
