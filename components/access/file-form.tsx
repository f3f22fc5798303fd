"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { ActionResult } from "@/lib/access/action";
import { useToldAction } from "./use-told-action";

interface FileFormProps {
  action: (previous: ActionResult, values: FormData) => Promise<ActionResult>;
  /** Of the field. */
  name: string;
  /** Endings and types, as a browser takes them. */
  accept: string;
  label: string;
  hint: string;
  submit: string;
  hidden: Record<string, string>;
}

/** One file, chosen and sent. A file that was refused is still chosen. */
export function FileForm({ action, name, accept, label, hint, submit, hidden }: FileFormProps) {
  const t = useTranslations();
  const { result, pending, formProps } = useToldAction(action);
  const { ref } = formProps;
  const [, start] = useTransition();
  useEffect(() => {
    if (result.status === "done") ref.current?.reset();
  }, [result, ref]);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // Not by React's own way of submitting, which empties the field.
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    if (!pending) start(() => formProps.action(values));
  };
  const wrong = result.status === "error" ? (result.fields[name] ?? result.messageKey) : null;
  return (
    <form {...formProps} onSubmit={onSubmit} data-print="hide" className="flex flex-wrap items-end gap-3">
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <Field
        name={name}
        label={label}
        hint={hint}
        error={wrong ? t(wrong as never) : undefined}
        className="w-full max-w-md"
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept={accept}
            className="min-h-9 w-full text-sm file:me-3 file:h-9 file:rounded-lg file:border file:border-line-strong/50 file:bg-surface file:px-3.5 file:font-medium file:text-ink"
          />
        )}
      </Field>
      <Button type="submit" aria-disabled={pending || undefined}>
        {submit}
      </Button>
    </form>
  );
}
