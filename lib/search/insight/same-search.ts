import { editDistance } from "@/lib/knowledge/source/edit-distance";

const minute = 60_000;
/** Within so long, what is typed on is the same search. */
const typingMs = 30_000;
/** Within so long, the same words again are the same search: the reader came back from an article. */
const backMs = 5 * minute;
/** Within so long, other words after nothing was opened are the same search said differently. */
export const reformulatedMs = 5 * minute;
/** Within so long, a case that is being written is the same one. */
const writingMs = 60 * minute;

export interface Asked {
  readonly query: string;
  readonly lang: string;
  /** While a case was being written, where no words are kept. */
  readonly isCase: boolean;
  /** none, opened, solved or case. */
  readonly outcome: string;
  /** Milliseconds since 1970; when it was last written. */
  readonly at: number;
}

/** Whether `next` goes on with `previous`, the latest of the tab, whose row it then takes over. */
export function isSameSearch(previous: Asked, next: Asked): boolean {
  const passed = next.at - previous.at;
  if (previous.isCase || next.isCase) {
    return previous.isCase && next.isCase && passed <= writingMs && previous.outcome !== "case";
  }
  if (previous.lang !== next.lang) return false;
  if (previous.query === next.query) return passed <= backMs;
  // What has come of the earlier one would be lost.
  return previous.outcome === "none" && passed <= typingMs && isTypedOn(previous.query, next.query);
}

/** One is the beginning of the other, or they differ in at most a third of their letters. */
function isTypedOn(before: string, after: string): boolean {
  if (before.startsWith(after) || after.startsWith(before)) return true;
  const most = Math.floor(Math.max(before.length, after.length) / 3);
  return editDistance(before, after, most) <= most;
}
