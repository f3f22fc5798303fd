"use client";

import { useTranslations } from "next-intl";
import { TextareaField } from "@/components/ui/textarea";

/** The front matter as it is written, where it cannot be read and so has no form. */
export function HeadText({ head, onChange }: { head: string; onChange(head: string): void }) {
  const t = useTranslations("editor.head");
  return (
    <TextareaField
      name="front-matter"
      label={t("label")}
      hint={t("hint")}
      rows={14}
      spellCheck={false}
      className="[&_textarea]:font-mono"
      value={head}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
