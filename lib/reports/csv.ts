/** A decimal as a text with a point, written digit for digit: money and prices hold more than a number does. */
export interface ExactNumber {
  exact: string;
}

/** A number is written in the language's way; null is an empty cell. */
export type CsvCell = string | number | ExactNumber | null;

const dialects = { sv: { separator: ";", decimal: "," }, en: { separator: ",", decimal: "." } } as const;

/**
 * Rows as CSV that a spreadsheet in that language opens by a double click: with a byte-order mark, and with text that
 * would run as a formula made harmless by an apostrophe before it.
 */
export function csvOf(rows: readonly (readonly CsvCell[])[], lang: "sv" | "en"): string {
  const { separator, decimal } = dialects[lang];
  const lines = rows.map((row) => row.map((cell) => cellText(cell, separator, decimal)).join(separator));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function cellText(cell: CsvCell, separator: string, decimal: string): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return quoted(numberText(cell).replace(".", decimal), separator);
  return quoted(disarmed(cell), separator);
}

/** The digits of a number, with a point. */
export function numberText(cell: number | ExactNumber): string {
  return typeof cell === "number" ? String(cell) : cell.exact;
}

/** Text that would run as a formula gets an apostrophe before it. */
export function disarmed(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
