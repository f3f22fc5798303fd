/** The look every control of a form shares. */
export const controlStyle =
  "w-full rounded-lg border border-line-strong bg-surface px-3 text-base text-ink placeholder:text-ink-subtle " +
  "hover:border-ink-subtle disabled:bg-surface-muted disabled:text-ink-subtle aria-invalid:border-bad-solid sm:text-sm";

/** What a field hands to the control inside it. */
export interface ControlProps {
  id: string;
  name: string;
  required?: boolean;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}
