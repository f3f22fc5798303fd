"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useEffect, useId, useRef, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-style";
import { InputField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { type Option, SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import { notifyDone } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/access/action";
import { attempt } from "./attempt";

export interface FormField {
  name: string;
  label: string;
  type?: "text" | "password" | "date" | "email" | "datetime-local";
  hint?: string;
  autoComplete?: string;
  required?: boolean;
  defaultValue?: string;
  /** Makes it a list to choose from. */
  options?: Option[];
  /** Makes it a text of several lines. */
  multiline?: boolean;
  optionalLabel?: string;
}

export interface ActionFormProps {
  action: (previous: ActionResult, form: FormData) => Promise<ActionResult>;
  submit: string;
  fields?: FormField[];
  hidden?: Record<string, string>;
  variant?: ButtonVariant;
  /** Fields beside each other, for short forms in a row. */
  inline?: boolean;
  className?: string;
  /** More controls, before the button: they keep what was chosen by themselves. */
  children?: ReactNode;
}

/** A form around one server action: shows which field is wrong, keeps what was typed, says when it is done. */
export function ActionForm(props: ActionFormProps) {
  const { action, submit, fields = [], hidden = {}, variant, inline = false, className, children } = props;
  const t = useTranslations();
  // Told as soon as the answer is there: the page it brings may have no place for this form any more.
  const andTell = async (previous: ActionResult, values: FormData) => {
    const answer = await attempt(action, previous, values);
    if (answer.status === "done") notifyDone(t(answer.messageKey as never));
    return answer;
  };
  // Until there is script, the browser sends the form to the action itself.
  const hasScript = useSyncExternalStore(unchanging, yes, no);
  const [result, send, pending] = useActionState(hasScript ? andTell : action, { status: "idle" });
  const form = useRef<HTMLFormElement>(null);
  const ownId = useId();
  const errors = result.status === "error" ? result.fields : {};
  const typed = result.status === "error" ? result.values : {};

  // The first wrong field takes the focus, so that a keyboard or a screen reader lands where something is to be done.
  useEffect(() => {
    if (result.status === "error") form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [result]);

  return (
    <form
      ref={form}
      action={send}
      onSubmit={(event) => {
        // A second press while the first is under way would send the same again.
        if (pending) event.preventDefault();
      }}
      className={className}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className={inline ? "flex flex-wrap items-end gap-3" : "grid gap-4"}>
        {fields.map(({ options, multiline, defaultValue, ...field }) => {
          const shared = {
            ...field,
            // Several forms of a page may have a field of the same name.
            id: `${ownId}-${field.name}`,
            error: errors[field.name] ? t(errors[field.name] as never) : undefined,
            defaultValue: typed[field.name] ?? defaultValue,
          };
          const key = `${field.name}:${typed[field.name] ?? ""}`;
          // A list that is emptied goes back to what it began with, so what is stored by now is another list.
          if (options) return <SelectField key={`${key}:${defaultValue ?? ""}`} {...shared} options={options} />;
          if (multiline) return <TextareaField key={key} {...shared} />;
          return <InputField key={key} {...shared} />;
        })}
        {children}
        <div>
          <Button type="submit" variant={variant} aria-disabled={pending || undefined}>
            {submit}
          </Button>
        </div>
      </div>
      <div aria-live="polite" className="empty:hidden [&>*]:mt-3">
        {result.status === "error" && <Notice kind="error">{t(result.messageKey as never)}</Notice>}
      </div>
    </form>
  );
}

const unchanging = () => () => undefined;
const yes = () => true;
const no = () => false;
