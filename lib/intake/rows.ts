import "server-only";
import { longestCell } from "./cells";
import { CsvProblem, CsvReader } from "./csv";
import { fileText } from "./file-text";
import { headerPositions } from "./header";
import type { Profile } from "./profile";
import { Refusal } from "./refusal";

/** A row as it was read. With a problem it cannot be used, and neither can the case it belongs to. */
export interface FileRow {
  line: number;
  /** The cells of the columns asked for, in their order. */
  cells: string[];
  problem: { field: string; reason: string } | null;
}

/** Reads a CSV file row by row, in pieces; throws Refusal when the file as a whole cannot be used. */
export async function* fileRows(
  path: string,
  profile: Pick<Profile, "delimiter" | "quote" | "encoding">,
  columns: readonly string[],
): AsyncGenerator<FileRow[]> {
  const { delimiter, quote, encoding } = profile;
  const reader = new CsvReader(delimiter, quote);
  let layout: Layout | null = null;
  try {
    for await (const text of fileText(path, encoding)) {
      // An empty piece is the end of the file.
      const records = text === "" ? reader.end() : reader.push(text);
      if (layout === null && records.length > 0) {
        const header = (records.shift()?.fields ?? []).map((name) => name.trim());
        layout = { header, positions: headerPositions(header, columns, delimiter) };
      }
      const known = layout;
      if (known && records.length > 0) yield records.map(({ line, fields }) => rowOf(fields, line, known));
    }
  } catch (error) {
    throw error instanceof CsvProblem ? new Refusal(sentence(error)) : error;
  }
  if (layout === null) throw new Refusal("The file is empty: it has no header.");
}

interface Layout {
  header: readonly string[];
  positions: readonly number[];
}

function rowOf(fields: string[], line: number, { header, positions }: Layout): FileRow {
  const cells = positions.map((position) => fields[position] ?? "");
  if (fields.length !== header.length) {
    const reason = `the row has ${fields.length} fields, the header ${header.length}`;
    return { line, cells, problem: { field: "row", reason } };
  }
  const tooLong = fields.findIndex((text) => text.length > longestCell);
  if (tooLong >= 0) {
    const reason = `${fields[tooLong]?.length} characters; at most ${longestCell} are taken`;
    return { line, cells: cells.map((text) => text.slice(0, 200)), problem: { field: header[tooLong] ?? "", reason } };
  }
  return { line, cells, problem: null };
}

function sentence({ kind, line }: CsvProblem): string {
  return kind === "never_ends"
    ? `The row that begins on line ${line} never ends: a quotation mark in it is not closed.`
    : `Line ${line}: text follows a closing quotation mark; inside quotes, write the mark twice.`;
}
