import * as z from "zod";
import { fieldWays, fileFields, shorthand } from "../profile-parts";

/** A field: a column, a value for all rows, or a template such as `{Account}-{Period}`. A plain text is the column's name. */
const fieldSchema = shorthand(
  z
    .strictObject({ ...fieldWays, template: z.string().optional() })
    .refine((field) => [field.column, field.value, field.template].filter((way) => way !== undefined).length === 1, {
      message: "name one of column, value and template",
    }),
);
type InvoiceField = z.infer<typeof fieldSchema>;

const optional = fieldSchema.optional();

export const dateFormats = ["yyyy-MM-dd", "dd.MM.yyyy", "dd/MM/yyyy", "MM/dd/yyyy", "yyyyMMdd"] as const;
export type DateFormat = (typeof dateFormats)[number];

/** How an export of invoice lines becomes invoices: each row is a line, and rows with the same number are one invoice. */
export const invoiceProfileSchema = z.strictObject({
  /** Stored as the source of every invoice. */
  name: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,60}$/, "write the name in small letters, digits, points and hyphens"),
  ...fileFields,
  /** How dates begin; what follows, such as a time, is left out. */
  dates: z.enum(dateFormats).default("yyyy-MM-dd"),
  decimal: z.enum([".", ","]).default("."),
  invoice: z.strictObject({
    number: fieldSchema,
    seller: fieldSchema,
    kind: optional,
    issuedOn: fieldSchema,
    dueOn: optional,
    currency: fieldSchema,
    credits: optional,
    net: optional,
    vat: optional,
  }),
  line: z.strictObject({
    service: optional,
    item: optional,
    text: fieldSchema,
    quantity: optional,
    unit: optional,
    unitPrice: optional,
    amount: optional,
    vatRate: optional,
    kind: optional,
    periodFrom: optional,
    periodTo: optional,
    /** Whether the last day of the service period belongs to it. */
    periodEnds: z.enum(["included", "excluded"]).default("included"),
    costCentre: optional,
    callOff: optional,
  }),
});
export type InvoiceProfile = z.infer<typeof invoiceProfileSchema>;

const placeholder = /\{([^{}]+)\}/g;

/** Every column that a profile names, once each. */
export function invoiceColumns({ invoice, line }: InvoiceProfile): string[] {
  const fields = [...Object.values(invoice), ...Object.values(line)].filter((field) => typeof field === "object");
  const names = fields.flatMap(({ column: name, template }) => [
    ...(name === undefined ? [] : [name]),
    ...[...(template ?? "").matchAll(placeholder)].map(([, inner = ""]) => inner),
  ]);
  return [...new Set(names)];
}

/** What a field says in a row; null where it is missing. `cell` gives a column's text, null for what the profile calls missing. */
export function fieldText(field: InvoiceField | undefined, cell: (column: string) => string | null): string | null {
  if (!field) return null;
  const { column: name, value, template, map, default: otherwise } = field;
  const filled = template?.replace(placeholder, (_, inner: string) => cell(inner) ?? "").trim();
  const text = value ?? filled ?? (name === undefined ? null : cell(name)) ?? otherwise ?? null;
  return text !== null && map && Object.hasOwn(map, text) ? (map[text] ?? null) : text;
}
