import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./class-names";
import { controlStyle } from "./control-style";
import { Field, type FieldProps } from "./field";

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

/** Options under a heading of their own. */
export interface OptionGroup {
  group: string;
  options: readonly Option[];
}

export interface SelectProps extends Omit<ComponentProps<"select">, "children"> {
  options: readonly (Option | OptionGroup)[];
}

/** The browser's own list: works without script, on a phone and with every screen reader. */
export function Select({ options, className, ...props }: SelectProps) {
  return (
    <span className="relative block">
      <select className={cn(controlStyle, "h-10 appearance-none pe-9 sm:h-9", className)} {...props}>
        {options.map((option) =>
          "group" in option ? (
            <optgroup key={option.group} label={option.group}>
              {option.options.map(optionOf)}
            </optgroup>
          ) : (
            optionOf(option)
          ),
        )}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2 text-ink-subtle"
      />
    </span>
  );
}

function optionOf({ value, label, disabled }: Option) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}

export type SelectFieldProps = Omit<FieldProps, "children"> & Omit<SelectProps, keyof FieldProps>;

export function SelectField(props: SelectFieldProps) {
  const { name, id, label, hint, error, required, optionalLabel, className, ...rest } = props;
  return (
    <Field {...{ name, id, label, hint, error, required, optionalLabel, className }}>
      {(control) => <Select {...rest} {...control} />}
    </Field>
  );
}
