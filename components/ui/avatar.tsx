import { cn } from "./class-names";

export interface AvatarProps {
  initials: string;
  size?: "sm" | "md";
}

/** Initials only; the name stands beside it or in the label of its button. */
export function Avatar({ initials, size = "md" }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={cn(
        "grid shrink-0 place-items-center rounded-full border border-accent-line bg-accent-soft font-semibold text-accent",
        size === "sm" ? "size-6 text-[0.625rem]" : "size-8 text-xs",
      )}
    >
      {initials}
    </span>
  );
}
