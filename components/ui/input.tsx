import type { ComponentProps } from "react";
import { cn } from "./class-names";
import { controlStyle } from "./control-style";
import { Field, type FieldProps } from "./field";

/** A bare input, for search fields and filters that bring their own label. */
export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={cn(controlStyle, "h-10 sm:h-9", className)} {...props} />;
}

export type InputFieldProps = Omit<FieldProps, "children"> & Omit<ComponentProps<"input">, keyof FieldProps>;

export function InputField(props: InputFieldProps) {
  const { name, id, label, hint, error, required, optionalLabel, className, ...rest } = props;
  return (
    <Field {...{ name, id, label, hint, error, required, optionalLabel, className }}>
      {(control) => <Input {...rest} {...control} />}
    </Field>
  );
}
