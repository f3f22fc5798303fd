import * as z from "zod";
import type { FormatLang } from "@/lib/format";
import { manyLines } from "@/lib/typed-text";
import { typedAmount } from "../typed-number";

const org = z.string();
const number = z.coerce.number().int().min(1).max(1_000_000);
const body = manyLines.min(1, "billing.question.empty").max(4_000, "billing.question.long");

export const askSchema = z.object({ org, invoice: z.uuid(), line: z.uuid(), body });
export const replySchema = z.object({ org, number, body });
export const settleSchema = z.object({ org, number });

/** An amount as people type it in `lang`, in hundredths; null where nothing was typed. */
export const optionalAmount = (lang: FormatLang) =>
  z.string().transform((text, context): bigint | null => {
    if (text.trim() === "") return null;
    const amount = typedAmount(text, lang);
    if (amount !== null) return amount;
    context.addIssue({ code: "custom", message: "billing.question.amount" });
    return z.NEVER;
  });

export const answerSchema = (lang: FormatLang) => z.object({ org, number, body, credit: optionalAmount(lang) });
