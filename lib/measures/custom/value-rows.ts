import { monthKeySchema } from "@/lib/time/local-month";
import type { Followed } from "./followed";
import { readWritten } from "./own-unit";

export interface ValueRow {
  /** Of the figure. */
  id: string;
  month: string;
  /** In the figure's unit. */
  value: number;
  note: string;
}

export interface RejectedRow {
  /** Counted from 1; the head is the first. */
  line: number;
  field: "kpi" | "month" | "value" | "file";
  reason: string;
}

const longestNote = 200;

/** Reads rows of `kpi, month, value, note` parted by commas or semicolons. A row that says what another said already is taken once; the last counts. */
export function readValueRows(
  text: string,
  typed: readonly Pick<Followed, "id" | "key" | "name" | "unit">[],
): { rows: ValueRow[]; rejected: RejectedRow[] } {
  const [head = "", ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const mark = head.includes(";") ? ";" : ",";
  const names = head.split(mark).map((name) => name.trim().toLowerCase());
  if (!["kpi", "month", "value"].every((name) => names.includes(name))) {
    const reason = "The first line has to name the columns kpi, month and value.";
    return { rows: [], rejected: [{ line: 1, field: "file", reason }] };
  }
  const rows = new Map<string, ValueRow>();
  const rejected: RejectedRow[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const cells = line.split(mark).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
    const cell = (name: string) => cells[names.indexOf(name)] ?? "";
    const read = readRow({ kpi: cell("kpi"), month: cell("month"), value: cell("value"), note: cell("note") }, typed);
    if ("reason" in read) rejected.push({ line: index + 2, ...read });
    else rows.set(`${read.id} ${read.month}`, read);
  }
  return { rows: [...rows.values()], rejected };
}

function readRow(
  cells: Record<"kpi" | "month" | "value" | "note", string>,
  typed: readonly Pick<Followed, "id" | "key" | "name" | "unit">[],
): ValueRow | Omit<RejectedRow, "line"> {
  const figure = typed.find(({ key, name }) => [key, name].includes(cells.kpi));
  if (!figure) {
    const known = typed.map(({ key }) => key).join(", ") || "none";
    return { field: "kpi", reason: `No figure with typed values is called "${cells.kpi}". There are: ${known}.` };
  }
  const month = monthKeySchema.safeParse(cells.month);
  if (!month.success) return { field: "month", reason: `Write the month as 2026-10, not "${cells.month}".` };
  const value = readWritten(cells.value, figure.unit);
  if (value === null) return { field: "value", reason: `"${cells.value}" is no number.` };
  return { id: figure.id, month: month.data, value, note: cells.note.slice(0, longestNote) };
}
