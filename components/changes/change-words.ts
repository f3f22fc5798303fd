import type { Tone } from "@/components/ui/tone";
import type { ChangeRecord } from "@/lib/changes/change-queries";

/** Success is quiet: what needs to be looked at stands out. */
export const verdictTones = {
  successful: "good",
  outside_window: "warn",
  caused_incident: "bad",
  backed_out: "bad",
  failed: "bad",
  no_window: "neutral",
  cancelled: "neutral",
  none: "info",
} as const satisfies Record<NonNullable<ChangeRecord["verdict"]> | "none", Tone>;
