import type { Part } from "@/lib/search/text/highlight";

/** Text with what was searched for marked. */
export function Marked({ parts }: { parts: readonly Part[] }) {
  return parts.map((part, i) =>
    part.hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity and never move
      <mark key={i} className="rounded-sm bg-accent-soft font-semibold text-inherit">
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}
