"use client";

import { Monitor, Smartphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { PreviewState } from "./use-preview";

/** The text as its readers will see it, by the renderer that will draw it for them. */
export function PreviewPanel({ preview, isSound }: { preview: PreviewState; isSound: boolean }) {
  const t = useTranslations("editor.preview");
  const [width, setWidth] = useState<"desktop" | "phone">("desktop");
  const { node, trouble, isCurrent } = preview;
  const icons = { desktop: Monitor, phone: Smartphone };
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-ink-subtle text-sm">{isSound ? (isCurrent ? t("current") : t("waiting")) : t("last")}</p>
        <fieldset className="flex gap-1">
          <legend className="sr-only">{t("width")}</legend>
          {(["desktop", "phone"] as const).map((choice) => {
            const Icon = icons[choice];
            return (
              <Button
                key={choice}
                size="sm"
                variant={width === choice ? "secondary" : "quiet"}
                aria-pressed={width === choice}
                onClick={() => setWidth(choice)}
              >
                <Icon aria-hidden />
                {t(choice)}
              </Button>
            );
          })}
        </fieldset>
      </div>
      {trouble && <Notice kind="warn">{t(trouble)}</Notice>}
      <div
        data-preview={isCurrent ? "current" : "earlier"}
        className={cn(
          "rounded-lg border border-line bg-surface px-5 py-6 transition-[max-width]",
          width === "phone" && "mx-auto w-full max-w-[22.5rem]",
          !isCurrent && node ? "opacity-70" : "",
        )}
      >
        {node ?? <EmptyState title={isSound ? t("waiting") : t("empty")}>{!isSound && t("emptyLead")}</EmptyState>}
      </div>
    </div>
  );
}
