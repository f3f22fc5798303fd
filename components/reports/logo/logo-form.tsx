"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState, useTransition } from "react";
import { attempt } from "@/components/access/attempt";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { notifyDone } from "@/components/ui/toast";
import { keepLogoAction } from "@/lib/reports/logo/actions";

/** A picture, chosen and sent. One that was refused is still chosen. */
export function LogoForm({ org, submit }: { org: string; submit: string }) {
  const t = useTranslations();
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // Not by React's own way of submitting, which empties the field.
    event.preventDefault();
    if (pending) return;
    const values = new FormData(event.currentTarget);
    start(async () => {
      const answer = await attempt(keepLogoAction, { status: "idle" }, values);
      setWrong(answer.status === "error" ? (answer.fields.logo ?? answer.messageKey) : null);
      if (answer.status !== "done") return;
      notifyDone(t(answer.messageKey as never));
      form.current?.reset();
    });
  };
  return (
    <form ref={form} onSubmit={onSubmit} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="org" value={org} />
      <Field
        name="logo"
        label={t("packs.logo.field")}
        hint={t("packs.logo.hint")}
        error={wrong ? t(wrong as never) : undefined}
        className="w-full max-w-md"
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".png,.jpg,.jpeg,image/png,image/jpeg"
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
