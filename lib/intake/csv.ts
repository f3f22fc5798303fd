/** One record of a CSV file; `line` is where it begins, and quoted fields may run over several lines. */
interface CsvRecord {
  line: number;
  fields: string[];
}

/** The text is not CSV: on `line` begins a record that cannot be read. */
export class CsvProblem extends Error {
  constructor(
    readonly line: number,
    readonly kind: "never_ends" | "text_after_quote",
  ) {
    super(`${kind} on line ${line}`);
    this.name = "CsvProblem";
  }
}

/** A record longer than this is a quotation mark that nobody closed. Characters. */
const longestRecord = 8_000_000;

/**
 * Reads CSV as RFC 4180 has it from text that comes in pieces. A quotation mark means something only where a field begins;
 * inside quotes it is written twice. Lines end with LF or CRLF; empty lines are passed over.
 */
export class CsvReader {
  private rest = "";
  private line = 1;
  private problem: CsvProblem | null = null;

  constructor(
    private readonly delimiter: string,
    private readonly quote: string,
  ) {}

  /** The records that are complete with this piece. What cannot be read is thrown after the records before it were given. */
  push(text: string): CsvRecord[] {
    if (this.problem) throw this.problem;
    const whole = this.rest + text;
    const records: CsvRecord[] = [];
    let position = 0;
    for (;;) {
      const newline = whole.indexOf("\n", position);
      if (newline < 0) break;
      const next = this.attempt(whole, position, newline, records);
      if (next === null) break;
      position = next;
    }
    this.rest = whole.slice(position);
    if (this.rest.length > longestRecord) throw new CsvProblem(this.line, "never_ends");
    return records;
  }

  /** The last record, when the file does not end with a newline. */
  end(): CsvRecord[] {
    if (this.rest === "") return [];
    const records = this.push("\n");
    if (this.rest !== "") throw new CsvProblem(this.line, "never_ends");
    return records;
  }

  private attempt(text: string, from: number, newline: number, records: CsvRecord[]): number | null {
    try {
      return this.read(text, from, newline, records);
    } catch (error) {
      if (!(error instanceof CsvProblem) || records.length === 0) throw error;
      this.problem = error;
      return null;
    }
  }

  /** Reads one record; the position after it, or null when its end has not come yet. */
  private read(text: string, from: number, newline: number, records: CsvRecord[]): number | null {
    const ending = text[newline - 1] === "\r" && newline > from ? newline - 1 : newline;
    const simple = text.slice(from, ending);
    if (!simple.includes(this.quote)) {
      if (simple !== "") records.push({ line: this.line, fields: simple.split(this.delimiter) });
      this.line += 1;
      return newline + 1;
    }
    const fields: string[] = [];
    let position = from;
    let lines = 1;
    for (;;) {
      const field = text[position] === this.quote ? this.quoted(text, position) : this.plain(text, position);
      if (field === null) return null;
      fields.push(field.value);
      lines += field.lines;
      position = field.end + 1;
      if (text[field.end] === "\n") break;
    }
    records.push({ line: this.line, fields });
    this.line += lines;
    return position;
  }

  private plain(text: string, from: number) {
    const newline = text.indexOf("\n", from);
    if (newline < 0) return null;
    const delimiter = text.indexOf(this.delimiter, from);
    if (delimiter >= 0 && delimiter < newline) return { value: text.slice(from, delimiter), end: delimiter, lines: 0 };
    const ending = text[newline - 1] === "\r" && newline > from ? newline - 1 : newline;
    return { value: text.slice(from, ending), end: newline, lines: 0 };
  }

  private quoted(text: string, from: number) {
    let close = from;
    do {
      close = text.indexOf(this.quote, close + 1);
      if (close < 0) return null;
      if (text[close + 1] !== this.quote) break;
      close += 1;
    } while (close < text.length);
    const value = text.slice(from + 1, close).replaceAll(this.quote + this.quote, this.quote);
    const end = text[close + 1] === "\r" ? close + 2 : close + 1;
    if (end >= text.length) return null;
    if (text[end] !== this.delimiter && text[end] !== "\n") throw new CsvProblem(this.line, "text_after_quote");
    return { value, end, lines: value.split("\n").length - 1 };
  }
}
