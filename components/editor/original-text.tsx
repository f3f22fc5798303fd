"use client";

import { useTranslations } from "next-intl";
import type { Lang } from "@/lib/knowledge/source/schema";

/** The text that is being translated, to read while one writes. */
export function OriginalText({ source, lang, number }: { source: string; lang: Lang; number: number }) {
  const t = useTranslations("editor.original");
  return (
    <div className="grid gap-3">
      <p className="text-ink-subtle text-sm">{t("lead", { number })}</p>
      <section
        lang={lang}
        aria-label={t("label")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        data-scroll
        className="max-h-[80dvh] overflow-auto whitespace-pre-wrap break-words rounded-lg border border-line bg-surface px-5 py-4 text-sm leading-relaxed"
      >
        {source}
      </section>
    </div>
  );
}
