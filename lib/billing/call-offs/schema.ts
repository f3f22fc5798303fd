import * as z from "zod";
import type { FormatLang } from "@/lib/format";
import { manyLines, oneLine } from "@/lib/typed-text";
import { textOf } from "../decimal";
import { optionalAmount } from "../questions/schema";
import { typedDecimal } from "../typed-number";
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

/** A price of at most six decimals as a decimal's text; empty where the list's is kept. */
const typedPrice = (lang: FormatLang) =>
  oneLine.max(40, "callOffs.problem.price").transform((typed, context): string => {
    const price = typedDecimal(typed, lang);
    if (typed === "") return "";
    if (price && price.units >= 0n && price.scale <= 6) return textOf(price);
    context.addIssue({ code: "custom", message: "callOffs.problem.price" });
    return z.NEVER;
  });

/** Numbers are typed in `lang`. */
export const offerSchema = (lang: FormatLang) =>
  stepSchema.extend({ oneOff: optionalAmount(lang), ...perRow("price", typedPrice(lang).optional()) });
