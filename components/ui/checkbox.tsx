import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names";

export interface CheckboxProps extends Omit<ComponentProps<"input">, "type"> {
  label: ReactNode;
  hint?: ReactNode;
}

/** A box in the accent colour; the whole line is the target. */
export function Checkbox({ label, hint, id, name, className, ...props }: CheckboxProps) {
  const controlId = id ?? (props.value === undefined ? name : `${name}-${props.value}`);
  const hintId = hint ? `${controlId}-hint` : undefined;
  return (
    <div className={cn("flex items-start gap-2.5", className)}>
      <input
        type="checkbox"
        id={controlId}
        name={name}
        aria-describedby={hintId}
        className="size-6 shrink-0 rounded"
        {...props}
      />
      <div className="text-sm">
        <label htmlFor={controlId} className="block py-0.5">
          {label}
        </label>
        {hint && (
          <p id={hintId} className="text-ink-subtle">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
