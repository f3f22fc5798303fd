"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { InputField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { type Option, SelectField } from "@/components/ui/select";
import type { SecretResult } from "@/lib/intake/integration-actions";
import { TopicChoice } from "./topic-choice";

export interface SecretField {
  name: string;
  label: string;
  hint?: string;
  options?: Option[];
  type?: "date";
  /** What it begins with. */
  defaultValue?: string;
  optional?: boolean;
}

export interface SecretFormProps {
  action: (previous: SecretResult, form: FormData) => Promise<SecretResult>;
  submit: string;
  hidden: Record<string, string>;
  fields?: readonly SecretField[];
  /** Topics to choose from, below the fields. */
  topics?: readonly string[];
}

/** A form whose answer holds a secret that is shown this once. */
export function SecretForm({ action, submit, hidden, fields = [], topics }: SecretFormProps) {
  const t = useTranslations();
  const [result, send, pending] = useActionState(action, { status: "idle" });
  const form = useRef<HTMLFormElement>(null);
  const ownId = useId();
  const errors = result.status === "error" ? result.fields : {};
  const typed = result.status === "error" ? result.values : {};
  const errorOf = (name: string) => (errors[name] ? t(errors[name] as never) : undefined);

  useEffect(() => {
    if (result.status === "error") form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [result]);

  return (
    <form ref={form} action={send} className="grid max-w-2xl gap-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ options, optional = false, defaultValue, ...field }) => {
        const shared = { ...field, id: `${ownId}-${field.name}`, error: errorOf(field.name) };
        const key = `${field.name}:${typed[field.name] ?? ""}`;
        const value = typed[field.name] ?? defaultValue;
        return options ? (
          <SelectField key={key} {...shared} options={options} defaultValue={value} />
        ) : (
          <InputField key={key} {...shared} defaultValue={value} required={!optional} autoComplete="off" />
        );
      })}
      {topics && <TopicChoice topics={topics} chosen={typed} error={errorOf("topics")} />}
      <div>
        <Button type="submit" aria-disabled={pending || undefined}>
          {submit}
        </Button>
      </div>
      <div aria-live="polite" className="grid gap-3 empty:hidden">
        {result.status === "error" && <Notice kind="error">{t(result.messageKey as never)}</Notice>}
        {result.status === "done" && result.secret && (
          <Notice kind="good" title={t("integrations.secretTitle")}>
            <p>{t("integrations.secretLead")}</p>
            <dl className="mt-2 grid gap-2">
              {result.address && <Shown label={t("integrations.address")} text={result.address} />}
              <Shown label={t("integrations.secret")} text={result.secret} />
            </dl>
          </Notice>
        )}
      </div>
    </form>
  );
}

function Shown({ label, text }: { label: ReactNode; text: string }) {
  const t = useTranslations("integrations");
  return (
    <div>
      <dt className="font-medium">{label}</dt>
      <dd className="flex flex-wrap items-center gap-2">
        <code className="wrap-anywhere">{text}</code>
        <CopyButton text={text} label={t("copy")} doneLabel={t("copied")} />
      </dd>
    </div>
  );
}
