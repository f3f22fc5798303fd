import { cn } from "@/components/ui/class-names";

export interface ScoreButtonsProps {
  label: string;
  values: readonly number[];
  name: (score: number) => string;
  given: number | null;
  disabled: boolean;
}

/** A button for each score; each sends the form it stands in. */
export function ScoreButtons({ label, values, name, given, disabled }: ScoreButtonsProps) {
  return (
    <fieldset className="grid grid-cols-1 gap-2 sm:grid-cols-5">
      <legend className="sr-only">{label}</legend>
      {values.map((score) => (
        <button
          key={score}
          type="submit"
          name="score"
          value={score}
          aria-pressed={given === score}
          aria-disabled={disabled || undefined}
          className={cn(
            "flex min-h-12 items-center gap-3 rounded-lg border px-3 py-2 text-start text-sm transition-colors",
            "sm:flex-col sm:justify-start sm:gap-1 sm:text-center aria-disabled:pointer-events-none aria-disabled:opacity-50",
            given === score
              ? "border-accent-line bg-accent-soft text-accent"
              : "border-line-strong/50 bg-surface hover:bg-surface-hover",
          )}
        >
          <span className="font-semibold text-lg tabular-nums">{score}</span>
          <span>{name(score)}</span>
        </button>
      ))}
    </fieldset>
  );
}
