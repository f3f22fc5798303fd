/** Why somebody at the desk has to look at a mail; each has a sentence in `messages/<lang>/mailIn.json`, under `reason`. */
export const heldReasons = [
  "unreadable",
  "no_sender",
  "disproved",
  "unproven",
  "unknown",
  "disabled",
  "too_many",
  "token",
  "forwarded",
  "reference",
  "no_right",
  "supplier",
  "several",
  "several_cases",
  "closed",
  "empty",
] as const;
export type HeldReason = (typeof heldReasons)[number];

/** Why nothing is done with one. */
export const ignoredReasons = ["own", "automatic", "bulk", "bounce", "flood"] as const;
export type IgnoredReason = (typeof ignoredReasons)[number];
