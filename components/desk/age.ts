const minute = 60_000;

const steps = [
  ["day", 24 * 60 * minute],
  ["hour", 60 * minute],
  ["minute", minute],
] as const;

/** How long ago something was, in its largest whole unit. */
export function ageOf(milliseconds: number): { value: number; unit: "now" | "minute" | "hour" | "day" } {
  for (const [unit, size] of steps) {
    if (milliseconds >= size) return { value: Math.floor(milliseconds / size), unit };
  }
  return { value: 0, unit: "now" };
}
