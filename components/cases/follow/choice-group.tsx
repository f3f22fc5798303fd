import { CircleAlert } from "lucide-react";
import { cn } from "@/components/ui/class-names";

interface Choice {
  value: string;
  label: string;
}

interface ChoiceGroupProps {
  name: string;
  legend: string;
  choices: readonly Choice[];
  chosen?: string;
  error?: string;
  /** How the choices stand beside each other. */
  className?: string;
}

/** One of a few, all of them to be seen; the whole tile is the target. */
export function ChoiceGroup({ name, legend, choices, chosen, error, className }: ChoiceGroupProps) {
  const errorId = error ? `${name}-error` : undefined;
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${name}-legend`}
      aria-describedby={errorId}
      aria-invalid={error ? true : undefined}
      tabIndex={error ? -1 : undefined}
      className="min-w-0"
    >
      <p id={`${name}-legend`} className="mb-1.5 font-medium text-sm">
        {legend}
      </p>
      <div className={cn("grid gap-2", className)}>
        {choices.map(({ value, label }) => (
          <label
            key={value}
            htmlFor={`${name}-${value}`}
            className={cn(
              "flex cursor-pointer items-center gap-2.5 rounded-lg border bg-surface px-3 py-2 text-sm hover:border-ink-subtle",
              "has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium",
              error ? "border-bad-solid" : "border-line-strong",
            )}
          >
            <input
              type="radio"
              id={`${name}-${value}`}
              name={name}
              value={value}
              defaultChecked={value === chosen}
              className="size-4 shrink-0"
            />
            <span className="wrap-anywhere min-w-0 hyphens-auto">{label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId} className="mt-1.5 flex items-start gap-1.5 text-bad text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}
