import * as z from "zod";
import { manyLines } from "@/lib/typed-text";
import { parseDecimal, toHundredths } from "../decimal";

const org = z.string();
const number = z.coerce.number().int().min(1).max(1_000_000);
const body = manyLines.min(1, "billing.question.empty").max(4_000, "billing.question.long");

export const askSchema = z.object({ org, invoice: z.uuid(), line: z.uuid(), body });
export const replySchema = z.object({ org, number, body });
export const settleSchema = z.object({ org, number });

/** An amount as people type it, `1 234,50`; in hundredths, and null where nothing was typed. */
export const typedAmount = z
  .string()
  .transform((text) => text.replace(/[\s\u00a0\u202f]|kr/g, "").replace(",", "."))
  .pipe(
    z
      .string()
      .refine(
        (text) => text === "" || (/^\d{1,12}(\.\d{1,2})?$/.test(text) && parseDecimal(text) !== null),
        "billing.question.amount",
      )
      .transform((text) => {
        const decimal = parseDecimal(text);
        return decimal ? toHundredths(decimal) : null;
      }),
  );

export const answerSchema = z.object({ org, number, body, credit: typedAmount });
