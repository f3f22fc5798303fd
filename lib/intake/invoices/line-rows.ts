import type { InvoiceDraft, LineDraft } from "@/lib/billing/invoices/draft";
import { type DateFormat, fieldText, type InvoiceProfile } from "./invoice-profile";

/** A row of the file by column; null for what is missing. */
export interface LineRow {
  line: number;
  cell(column: string): string | null;
}

interface RowProblem {
  line: number;
  field: string;
  reason: string;
}

/** An invoice as its rows tell it, not checked yet, and the line of the file it begins on. */
export interface FileInvoice {
  line: number;
  draft: InvoiceDraft;
}

/** Puts the rows of a file together to invoices, in the order of the file. A row that cannot be read is named, and its invoice left out. */
export class InvoiceRows {
  private readonly invoices = new Map<string, FileInvoice | null>();
  readonly problems: RowProblem[] = [];

  constructor(private readonly profile: InvoiceProfile) {}

  add({ line, cell }: LineRow): void {
    const { invoice, decimal, dates } = this.profile;
    const text = (field: Parameters<typeof fieldText>[0]) => fieldText(field, cell);
    const [number, seller] = [text(invoice.number), text(invoice.seller)];
    if (number === null || seller === null) {
      this.problems.push({ line, field: number === null ? "number" : "seller", reason: "this is missing" });
      return;
    }
    const key = JSON.stringify([seller, number]);
    const wrong = (field: string, reason: string) => {
      this.problems.push({ line, field, reason });
      this.invoices.set(key, null);
    };
    const known = this.invoices.get(key);
    if (known === null) return;
    const one = this.lineOf(cell);
    if ("field" in one) {
      wrong(one.field, one.reason);
      return;
    }
    if (known) {
      (known.draft.lines as LineDraft[]).push(one.line);
      return;
    }
    const issuedOn = dayOf(text(invoice.issuedOn), dates);
    if (!issuedOn) {
      wrong("issuedOn", `"${text(invoice.issuedOn) ?? ""}" is no date as ${dates}`);
      return;
    }
    const kind = text(invoice.kind);
    const optional = {
      dueOn: dayOf(text(invoice.dueOn), dates) ?? undefined,
      credits: text(invoice.credits) ?? undefined,
      net: decimalText(text(invoice.net), decimal) ?? undefined,
      vat: decimalText(text(invoice.vat), decimal) ?? undefined,
    };
    const head = { seller, number, issuedOn, currency: text(invoice.currency) ?? "" };
    const draft: InvoiceDraft = {
      ...head,
      ...optional,
      ...(kind !== null && { kind: kind as never }),
      lines: [one.line],
    };
    this.invoices.set(key, { line, draft });
  }

  /** The invoices of which every row could be read. */
  read(): FileInvoice[] {
    return [...this.invoices.values()].filter((invoice) => invoice !== null);
  }

  private lineOf(cell: LineRow["cell"]): { line: LineDraft } | Omit<RowProblem, "line"> {
    const { line, decimal, dates } = this.profile;
    const text = (field: Parameters<typeof fieldText>[0]) => fieldText(field, cell);
    const result: LineDraft = { text: text(line.text) ?? "" };
    for (const name of ["service", "item", "unit", "costCentre", "callOff", "kind"] as const) {
      const value = text(line[name]);
      if (value !== null) result[name] = value as never;
    }
    for (const name of ["quantity", "unitPrice", "amount", "vatRate"] as const) {
      const value = text(line[name]);
      if (value === null) continue;
      const read = decimalText(value, decimal);
      if (read === null)
        return { field: name, reason: `"${value.slice(0, 60)}" is no number written with "${decimal}"` };
      result[name] = read;
    }
    for (const name of ["periodFrom", "periodTo"] as const) {
      const value = text(line[name]);
      if (value === null) continue;
      const day = dayOf(value, dates);
      if (!day) return { field: name, reason: `"${value.slice(0, 60)}" is no date as ${dates}` };
      result[name] = day;
    }
    const { periodFrom, periodTo } = result;
    if (line.periodEnds === "excluded" && periodTo && periodFrom) {
      // A period of some hours begins and ends on one day.
      result.periodTo = periodTo > periodFrom ? dayBefore(periodTo) : periodTo;
    }
    return { line: result };
  }
}

/** A number as the file writes it, with a point; null where it is none. Spaces between thousands are left out. */
function decimalText(text: string | null, decimal: "." | ","): string | null {
  if (text === null) return null;
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace("−", "-");
  const pattern = decimal === "," ? /^[+-]?\d+(,\d+)?$/ : /^[+-]?\d+(\.\d+)?$/;
  return pattern.test(plain) ? plain.replace(",", ".") : null;
}

const datePatterns = {
  "yyyy-MM-dd": /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)/,
  "dd.MM.yyyy": /^(?<d>\d\d)\.(?<m>\d\d)\.(?<y>\d{4})/,
  "dd/MM/yyyy": /^(?<d>\d\d)\/(?<m>\d\d)\/(?<y>\d{4})/,
  "MM/dd/yyyy": /^(?<m>\d\d)\/(?<d>\d\d)\/(?<y>\d{4})/,
  yyyyMMdd: /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)/,
} as const satisfies Record<DateFormat, RegExp>;

/** The day that a text begins with, `2026-10-31`; null for none, and for the 31st of February. */
function dayOf(text: string | null, format: DateFormat): string | null {
  const parts = text === null ? undefined : datePatterns[format].exec(text)?.groups;
  if (!parts) return null;
  const day = `${parts.y}-${parts.m}-${parts.d}`;
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? null : day;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
