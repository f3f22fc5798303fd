"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import type { FormField } from "@/components/access/action-form";
import { useToldAction } from "@/components/access/use-told-action";
import { FileField } from "@/components/cases/follow/file-field";
import { Button } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import type { DeskResult } from "@/lib/cases/desk/case-actions";
import { FieldOf } from "./field-of";
import { useKeptText } from "./kept-text";
import { type CannedChoice, MessageBox } from "./message-box";
import { NewsNotice } from "./news-notice";

export interface DeskField extends FormField {
  /** Offered while one types; anything else may be written. */
  suggestions?: readonly string[];
  /** Shown only while the list of this form that has such a value stands on it. */
  onlyFor?: "third_party";
  min?: string;
}

export interface DeskFormProps {
  action: (previous: DeskResult, form: FormData) => Promise<DeskResult>;
  /** The customer's slug, the reference, and the last event that the page shows. */
  target: { org: string; ref: string; seen: number };
  submit: string;
  variant?: ButtonVariant;
  hidden?: Readonly<Record<string, string>>;
  fields?: readonly DeskField[];
  /** A message to write; `keep` is the name under which the tab keeps it. */
  text?: {
    label: string;
    hint?: string;
    keep: string;
    optionalLabel?: string;
    initial?: string;
    canned?: readonly CannedChoice[];
  };
  /** Files may go along with the message. */
  takesFiles?: boolean;
}

/**
 * A form about one case. Whatever is refused, what was typed stays; what somebody else has written since is shown, and
 * sending again then means that it has been read.
 */
export function DeskForm({
  action,
  target,
  submit,
  variant,
  hidden = {},
  fields = [],
  text,
  takesFiles,
}: DeskFormProps) {
  const t = useTranslations();
  const router = useRouter();
  const ownId = useId();
  const [kept, keep] = useKeptText(text?.keep ?? "");
  // The page draws itself anew meanwhile: what counts is what it showed when the writing began.
  const [begunAt, setBegunAt] = useState<number | null>(null);
  const write = (next: string) => {
    keep(next);
    setBegunAt(next === "" ? null : (begunAt ?? target.seen));
  };
  const typedText = kept === "" ? (text?.initial ?? "") : kept;

  const { result, pending, formProps } = useToldAction(action, () => text && write(""));
  const errors = result.status === "error" ? result.fields : {};
  const typed = result.status === "error" ? result.values : {};
  const errorOf = (name: string) => (errors[name] ? t(errors[name] as never) : undefined);

  useEffect(() => {
    if (result.status === "error" && result.news) router.refresh();
  }, [result, router]);

  return (
    <form {...formProps} className="group/form grid grid-cols-1 gap-4">
      <input type="hidden" name="org" value={target.org} />
      <input type="hidden" name="ref" value={target.ref} />
      <input type="hidden" name="seen" value={Math.max(begunAt ?? target.seen, result.seen ?? 0)} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <FieldOf
          key={`${field.name}:${typed[field.name] ?? ""}`}
          field={{ ...field, defaultValue: typed[field.name] ?? field.defaultValue }}
          id={`${ownId}-${field.name}`}
          error={errorOf(field.name)}
        />
      ))}
      {text && (
        <MessageBox
          id={`${ownId}-text`}
          label={text.label}
          hint={text.hint}
          optionalLabel={text.optionalLabel}
          error={errorOf("text")}
          value={typedText}
          onChange={write}
          canned={text.canned ?? []}
        />
      )}
      {takesFiles && <FileField id={`${ownId}-files`} result={result} optionalLabel={t("caseDesk.optional")} />}
      <div aria-live="polite" className="grid gap-3 empty:hidden">
        {result.news && <NewsNotice news={result.news} />}
        {result.status === "error" && !result.news && <Notice kind="error">{t(result.messageKey as never)}</Notice>}
      </div>
      <div>
        <Button type="submit" variant={variant} aria-disabled={pending || undefined}>
          {result.news ? t("caseDesk.sendAnyway", { what: submit }) : submit}
        </Button>
      </div>
    </form>
  );
}
