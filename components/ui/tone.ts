/** What a colour means. Never the only carrier of that meaning: a word or an icon stands beside it. */
export type Tone = "neutral" | "accent" | "info" | "good" | "warn" | "bad";
