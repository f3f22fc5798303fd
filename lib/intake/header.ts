import { closest } from "./closest";
import { Refusal } from "./refusal";

const delimiters: Record<string, string> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar" };

/**
 * Where each wanted column stands in the header. Throws Refusal when one is missing or stands twice; when another
 * delimiter would have found them, says so.
 */
export function headerPositions(header: readonly string[], wanted: readonly string[], delimiter: string): number[] {
  const missing = wanted.filter((name) => !header.includes(name));
  if (missing.length === 0) {
    const twice = wanted.find((name) => header.indexOf(name) !== header.lastIndexOf(name));
    if (twice !== undefined)
      throw new Refusal(`The column "${twice}" stands twice in the header; only one can be meant.`);
    return wanted.map((name) => header.indexOf(name));
  }
  const better = betterDelimiter(header, wanted, delimiter, missing.length);
  if (better !== null) {
    throw new Refusal(
      `The file's fields seem to be separated by ${named(better)}; the profile says ${named(delimiter)}.`,
    );
  }
  const list = missing.slice(0, 5).map((name) => withNearest(name, header));
  const more = missing.length > 5 ? ` and ${missing.length - 5} more` : "";
  throw new Refusal(
    `The file lacks ${missing.length === 1 ? "the column" : "the columns"} ${list.join(", ")}${more}.`,
    {
      missing,
      header,
    },
  );
}

function withNearest(name: string, header: readonly string[]): string {
  const near = closest(name, header);
  return near ? `"${name}" (it has "${near.slice(0, 60)}")` : `"${name}"`;
}

function betterDelimiter(header: readonly string[], wanted: readonly string[], used: string, missing: number) {
  const line = header.join(used);
  const found = Object.keys(delimiters).map((delimiter) => {
    const names = line.split(delimiter).map((name) => name.trim().replace(/^"|"$/g, ""));
    return { delimiter, missing: wanted.filter((name) => !names.includes(name)).length };
  });
  const best = found.sort((a, b) => a.missing - b.missing)[0];
  return best && best.delimiter !== used && best.missing < missing ? best.delimiter : null;
}

function named(delimiter: string): string {
  return delimiters[delimiter] ?? `"${delimiter}"`;
}
