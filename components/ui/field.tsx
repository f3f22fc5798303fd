import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names";
import type { ControlProps } from "./control-style";

export interface FieldProps {
  /** Also the id of the control unless `id` is given. */
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  /** One sentence that says what to do; shown below the control and announced with it. */
  error?: ReactNode;
  required?: boolean;
  /** Shown after the label of a field that may stay empty, such as "(valfritt)". */
  optionalLabel?: string;
  className?: string;
  children: (control: ControlProps) => ReactNode;
}

/** Label, hint and error around one control, wired by id. */
export function Field({
  name,
  id = name,
  label,
  hint,
  error,
  required,
  optionalLabel,
  className,
  children,
}: FieldProps) {
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(" ");
  return (
    <div className={cn("grid gap-1.5", className)}>
      <label htmlFor={id} className="font-medium text-sm">
        {label}
        {optionalLabel && !required && <span className="font-normal text-ink-subtle"> {optionalLabel}</span>}
      </label>
      {hint && (
        <p id={hintId} className="text-ink-subtle text-sm">
          {hint}
        </p>
      )}
      {children({
        id,
        name,
        required,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {error && (
        <p id={errorId} className="flex items-start gap-1.5 text-bad text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}
