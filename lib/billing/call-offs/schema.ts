import * as z from "zod";
import { manyLines, oneLine } from "@/lib/typed-text";
import { parseDecimal } from "../decimal";
import { typedAmount } from "../questions/schema";
import { draftRows } from "./draft";

const org = z.string();
const text = manyLines.max(4_000, "callOffs.problem.long").default("");

/** Fields that stand once for each row of the form. */
function perRow<Field extends z.ZodType>(name: string, field: Field): Record<string, Field> {
  return Object.fromEntries(draftRows.map((row) => [`${name}${row}`, field]));
}

export const requestSchema = z.object({
  org,
  scenario: z.uuid().or(z.literal("")).default(""),
  title: oneLine.min(1, "callOffs.problem.noTitle").max(120, "callOffs.problem.longTitle"),
  body: text,
  from: z.iso.date("callOffs.problem.date").refine((date) => date < "2100-01-01", "callOffs.problem.date"),
  ...perRow("item", oneLine.max(220, "callOffs.problem.notListed").optional()),
  ...perRow("centre", oneLine.max(60, "callOffs.problem.longCentre").optional()),
  ...perRow("quantity", oneLine.max(40, "callOffs.problem.quantity").optional()),
});

export const stepSchema = z.object({
  org,
  number: z.coerce.number().int().min(1).max(9_999_999),
  revision: z.coerce.number().int().min(1).max(1_000_000),
  note: text,
});

const typedPrice = oneLine
  .max(40, "callOffs.problem.price")
  .transform((typed) => typed.replace(/[\s\u00a0\u202f]|kr/g, "").replace(",", "."))
  .refine((price) => price === "" || (/^\d+(\.\d{1,6})?$/.test(price) && parseDecimal(price) !== null), {
    message: "callOffs.problem.price",
  });

export const offerSchema = stepSchema.extend({
  oneOff: typedAmount,
  ...perRow("price", typedPrice.optional()),
});
