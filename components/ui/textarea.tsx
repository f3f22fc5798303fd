import type { ComponentProps } from "react";
import { cn } from "./class-names";
import { controlStyle } from "./control-style";
import { Field, type FieldProps } from "./field";

export type TextareaFieldProps = Omit<FieldProps, "children"> & Omit<ComponentProps<"textarea">, keyof FieldProps>;

/** Text of several lines; grows with what is typed where the browser can. */
export function TextareaField(props: TextareaFieldProps) {
  const { name, id, label, hint, error, required, optionalLabel, className, rows = 4, ...rest } = props;
  return (
    <Field {...{ name, id, label, hint, error, required, optionalLabel, className }}>
      {(control) => (
        <textarea
          rows={rows}
          className={cn(controlStyle, "field-sizing-content max-h-96 min-h-[calc(3lh+1rem)] py-2 leading-relaxed")}
          {...rest}
          {...control}
        />
      )}
    </Field>
  );
}
