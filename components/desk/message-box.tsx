"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import { inserted } from "@/lib/cases/desk/canned";

export interface CannedChoice {
  id: string;
  lang: "sv" | "en";
  title: string;
  /** Filled in for this case, with its article. */
  text: string;
}

export interface MessageBoxProps {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  optionalLabel?: string;
  value: string;
  onChange: (text: string) => void;
  canned: readonly CannedChoice[];
}

/** Where a message is written; what is answered often is put in at the cursor. */
export function MessageBox({ id, value, onChange, canned, ...field }: MessageBoxProps) {
  const t = useTranslations("caseDesk.canned");
  const box = useRef<HTMLDivElement>(null);

  function insert(answerId: string): void {
    const answer = canned.find((one) => one.id === answerId);
    const area = box.current?.querySelector("textarea");
    if (!answer || !area) return;
    const next = inserted(value, area.selectionStart, area.selectionEnd, answer.text);
    onChange(next.text);
    // The cursor goes where one writes on, once the text stands there.
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(next.cursor, next.cursor);
    });
  }

  return (
    <div ref={box} className="grid grid-cols-1 gap-3">
      {canned.length > 0 && (
        <SelectField
          id={`${id}-canned`}
          name="canned"
          label={t("insert")}
          value=""
          onChange={(event) => insert(event.currentTarget.value)}
          options={[
            { value: "", label: t("choose") },
            ...canned.map((one) => ({ value: one.id, label: `${one.title} (${t(`langs.${one.lang}`)})` })),
          ]}
          className="sm:max-w-sm"
        />
      )}
      <TextareaField
        {...field}
        id={id}
        name="text"
        rows={6}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
