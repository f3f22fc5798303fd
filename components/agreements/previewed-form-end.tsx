"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { PreviewedFormState } from "./use-previewed-form";

interface PreviewedFormEndProps {
  form: PreviewedFormState;
  words: { preview: string; save: string; hint: string };
}

/** The two buttons of a form that is looked at before it is saved, and what the looking showed. */
export function PreviewedFormEnd({ form, words }: PreviewedFormEndProps) {
  const t = useTranslations();
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          onClick={form.onPreview}
          variant={form.maySave ? "secondary" : "primary"}
          aria-disabled={form.pending || undefined}
        >
          {words.preview}
        </Button>
        <Button
          type="submit"
          variant={form.maySave ? "primary" : "secondary"}
          aria-disabled={!form.maySave || form.pending || undefined}
        >
          {words.save}
        </Button>
        {!form.maySave && <p className="text-ink-subtle text-sm">{words.hint}</p>}
      </div>
      <div aria-live="polite" className="grid gap-4 empty:hidden">
        {form.wrong && <Notice kind="error">{t(form.wrong.messageKey as never)}</Notice>}
        {form.shown && <div className={form.isStale ? "opacity-50" : undefined}>{form.shown}</div>}
      </div>
    </>
  );
}
