"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-style";
import { InputField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { type Option, SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import type { ActionResult } from "@/lib/access/action";
import { useToldAction } from "./use-told-action";

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
  /** Told what is chosen of a list; for forms of which another field depends on it. */
  onPick?: (value: string) => void;
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
  const { result, pending, formProps } = useToldAction(action);
  const ownId = useId();
  const errors = result.status === "error" ? result.fields : {};
  const typed = result.status === "error" ? result.values : {};

  return (
    <form {...formProps} className={className}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className={inline ? "flex flex-wrap items-end gap-3" : "grid grid-cols-1 gap-4"}>
        {fields.map(({ options, multiline, defaultValue, onPick, ...field }) => {
          const shared = {
            ...field,
            // Several forms of a page may have a field of the same name.
            id: `${ownId}-${field.name}`,
            error: errors[field.name] ? t(errors[field.name] as never) : undefined,
            defaultValue: typed[field.name] ?? defaultValue,
          };
          const key = `${field.name}:${typed[field.name] ?? ""}`;
          // A list that is emptied goes back to what it began with, so what is stored by now is another list.
          if (options) {
            const pick = onPick && ((event: ChangeEvent<HTMLSelectElement>) => onPick(event.target.value));
            return <SelectField key={`${key}:${defaultValue ?? ""}`} {...shared} options={options} onChange={pick} />;
          }
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
