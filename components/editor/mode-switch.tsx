"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import type { Mode } from "./rich-text";

const modes = ["rich-text", "source", "diff"] as const;

/** The same text seen in three ways. */
export function ModeSwitch({ mode, onMode }: { mode: Mode; onMode(mode: Mode): void }) {
  const t = useTranslations("editor.modes");
  return (
    <fieldset className="inline-flex max-w-full justify-self-start overflow-x-auto rounded-lg border border-line bg-surface-muted p-0.5">
      <legend className="sr-only">{t("label")}</legend>
      {modes.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={mode === choice}
          onClick={() => onMode(choice)}
          className={cn(
            "whitespace-nowrap rounded-md border px-3 py-1 text-sm -outline-offset-2",
            mode === choice
              ? "border-line bg-surface font-medium text-ink"
              : "border-transparent text-ink-muted hover:text-ink",
          )}
        >
          {t(choice)}
        </button>
      ))}
    </fieldset>
  );
}
