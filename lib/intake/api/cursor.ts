/**
 * Where a list goes on: after the number of a case, or of an event. Numbers are given once and in order, so a walk through
 * the pages meets everything that was there when it began exactly once, whatever is written meanwhile.
 */
export function cursorAfter(number: number): string {
  return btoa(`after:${number}`).replaceAll("=", "");
}

/** Null for what was not made by `cursorAfter`. */
export function numberOfCursor(cursor: string): number | null {
  if (!/^[A-Za-z0-9+/]{8,40}$/.test(cursor)) return null;
  const match = /^after:(0|[1-9]\d{0,8})$/.exec(decoded(cursor));
  return match && cursorAfter(Number(match[1])) === cursor ? Number(match[1]) : null;
}

function decoded(cursor: string): string {
  try {
    return atob(cursor);
  } catch {
    return "";
  }
}
