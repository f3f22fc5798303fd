import type { ComponentProps } from "react";
import { cn } from "./class-names";
import { controlStyle } from "./control-style";
import { Field, type FieldProps } from "./field";

export function Textarea({ className, rows = 5, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea rows={rows} className={cn(controlStyle, "field-sizing-content min-h-24 py-2", className)} {...props} />
  );
}

export type TextareaFieldProps = Omit<FieldProps, "children"> & Omit<ComponentProps<"textarea">, keyof FieldProps>;

export function TextareaField(props: TextareaFieldProps) {
  const { name, id, label, hint, error, required, optionalLabel, className, ...rest } = props;
  return (
    <Field {...{ name, id, label, hint, error, required, optionalLabel, className }}>
      {(control) => <Textarea {...rest} {...control} />}
    </Field>
  );
}
