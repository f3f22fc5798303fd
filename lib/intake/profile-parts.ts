import * as z from "zod";
import { zoneSchema } from "@/lib/time/calendar";
import { formatProblem } from "./stamps";

/** What mapping profiles of every kind have in common. */
export const column = z.string().min(1);

/** How the file is written. */
export const fileFields = {
  about: z.string().optional(),
  delimiter: z.string().length(1).default(","),
  quote: z.string().length(1).default('"'),
  encoding: z.enum(["utf-8", "windows-1252", "latin1", "utf-16le"]).default("utf-8"),
  /** What stands in a cell that has nothing. */
  missing: z.array(z.string()).default([]),
};

/** Stored as the source of what is taken in, which is known again by this name and its key. */
export const profileName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,60}$/, "write the name in small letters, digits and hyphens");

/** Instants of a zone, in one of several formats. */
export const datesSchema = z.strictObject({ formats: z.array(z.string()).min(1), zone: zoneSchema });

/** Refuses formats of dates that cannot be read, each at its place. */
export function checkFormats({ dates }: { dates: z.infer<typeof datesSchema> }, context: z.RefinementCtx): void {
  for (const [index, format] of dates.formats.entries()) {
    const message = formatProblem(format);
    if (message) context.addIssue({ code: "custom", path: ["dates", "formats", index], message });
  }
}

/** A plain text is the column's name. */
export function shorthand<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (typeof value === "string" ? { column: value } : value), schema);
}

/** A column or a value for all rows, what its texts lead to, and what it is where it is missing. */
export const fieldWays = {
  column: column.optional(),
  value: z.string().optional(),
  map: z.record(z.string(), z.string()).optional(),
  default: z.string().optional(),
};

export const isOneWay = (field: { column?: string | undefined; value?: string | undefined }) =>
  (field.column === undefined) !== (field.value === undefined);
export const oneWay = { message: "name either a column or a value" };

/** A field: `column`, or `value` for all rows. */
export const fieldSchema = shorthand(z.strictObject(fieldWays).refine(isOneWay, oneWay));
