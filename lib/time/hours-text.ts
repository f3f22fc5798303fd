import type { WeeklyHours } from "./calendar";

/** Open hours of one day as they are written in a form. */
export type Hours = Pick<WeeklyHours, "from" | "to">;

const wholeDay: Hours = { from: "00:00", to: "24:00" };
const piece = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:[-–—]|till|to)\s*(\d{1,2})(?:[:.](\d{2}))?$/;

/**
 * Reads "08:00–12:00, 13–17" as open hours; "22–06" crosses midnight; nothing, "stängt" or "closed" is a closed day, "dygnet
 * runt" a whole one. Null when it cannot be read, or when two stretches of the day overlap.
 */
export function readHours(text: string): Hours[] | null {
  const typed = text.trim().toLowerCase();
  if (["", "-", "–", "stängt", "closed"].includes(typed)) return [];
  if (["dygnet runt", "all day", "24 h"].includes(typed)) return [wholeDay];
  const hours = typed.split(/\s*(?:[,;+]|\boch\b|\band\b)\s*/).map(readPiece);
  if (hours.some((one) => one === null)) return null;
  const sorted = (hours as Hours[]).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const isOverlapping = sorted.some(({ from, to }, index) => {
    const next = sorted[index + 1];
    return next !== undefined && (to <= from || next.from < to);
  });
  return isOverlapping ? null : sorted;
}

/** As `readHours` reads it. */
export function hoursText(hours: readonly Hours[]): string {
  return hours.map(({ from, to }) => `${from}–${to}`).join(", ");
}

function readPiece(text: string): Hours | null {
  const [, fromHour, fromMinute = "00", toHour, toMinute = "00"] = piece.exec(text) ?? [];
  if (fromHour === undefined || toHour === undefined) return null;
  if (Number(fromHour) > 23 || Number(fromMinute) > 59 || Number(toMinute) > 59) return null;
  if (Number(toHour) > 24 || (Number(toHour) === 24 && toMinute !== "00")) return null;
  return { from: `${fromHour.padStart(2, "0")}:${fromMinute}`, to: `${toHour.padStart(2, "0")}:${toMinute}` };
}
