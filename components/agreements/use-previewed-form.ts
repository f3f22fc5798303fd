"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import { notifyDone } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/access/action";

/** What a preview answers: how it will be, or which fields are wrong. */
export interface PreviewAnswer {
  node?: ReactNode;
  /** Names what was previewed; saving anything else is refused. */
  digest?: string;
  messageKey?: string;
  fields?: Record<string, string>;
}

export interface PreviewedForm {
  preview: (form: FormData) => Promise<PreviewAnswer>;
  save: (previous: ActionResult, form: FormData) => Promise<ActionResult>;
  /** Where to go when it is saved. */
  done: string;
}

interface Wrong {
  messageKey: string;
  fields: Record<string, string>;
}

/** A form whose consequences are looked at before it is saved. What was typed stays, whatever the answer. */
export function usePreviewedForm({ preview, save, done }: PreviewedForm) {
  const t = useTranslations();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [shown, setShown] = useState<{ node: ReactNode; digest: string } | null>(null);
  const [isStale, setStale] = useState(false);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [pending, start] = useTransition();

  // The first wrong field takes the focus, so that a keyboard or a screen reader lands where something is to be done.
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [wrong]);

  const failed = (messageKey: string, fields: Record<string, string> = {}) => setWrong({ messageKey, fields });

  const onPreview = () => {
    if (!form.current || pending) return;
    const values = new FormData(form.current);
    start(async () => {
      const answer = await preview(values).catch(
        (): PreviewAnswer => ({ messageKey: "agreements.editor.previewFailed" }),
      );
      if (!answer.digest) return failed(answer.messageKey ?? "errors.invalid", answer.fields);
      setWrong(null);
      setShown({ node: answer.node, digest: answer.digest });
      setStale(false);
    });
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // Not by React's own way of submitting, which empties the fields.
    event.preventDefault();
    if (pending) return;
    if (!shown || isStale) return onPreview();
    const values = new FormData(event.currentTarget);
    values.set("previewed", shown.digest);
    start(async () => {
      const answer = await save({ status: "idle" }, values);
      if (answer.status === "error") return failed(answer.messageKey, answer.fields);
      if (answer.status === "done") notifyDone(t(answer.messageKey as never));
      router.push(done);
    });
  };

  return {
    props: { ref: form, onSubmit, onChange: () => setStale(true), noValidate: true },
    onPreview,
    pending,
    shown: shown?.node ?? null,
    maySave: shown !== null && !isStale,
    isStale: shown !== null && isStale,
    wrong,
    /** The sentence for a field, where something is wrong with it. */
    errorOf: (field: string) => (wrong?.fields[field] ? t(wrong.fields[field] as never) : undefined),
  };
}

export type PreviewedFormState = ReturnType<typeof usePreviewedForm>;
