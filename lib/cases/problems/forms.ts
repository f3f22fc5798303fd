import * as z from "zod";
import { manyLines, oneLine } from "@/lib/typed-text";

const where = { org: z.string(), ref: z.string().max(40) };
const long = z.string().max(5_000, "problems.invalid.textLong");
const said = manyLines.pipe(long).default("");
const knownError = z.enum(["yes", "no"]).default("no");

export const newProblemSchema = z.object({
  ...where,
  title: oneLine.min(5, "problems.invalid.titleMissing").max(160, "problems.invalid.titleLong"),
  description: said,
  knownError,
  workaround: said,
});

/** A group of incidents that came again: one service, one category. */
export const repeatSchema = z.object({
  org: z.string(),
  service: z.string().min(1).max(80),
  category: z.string().min(1).max(200),
});

export const saveProblemSchema = z.object({
  ...where,
  knownError,
  cause: said,
  workaround: said,
  revision: z.coerce.number().int().min(0),
});

export const nameChangeSchema = z.object({
  ...where,
  reference: oneLine.min(2, "problems.invalid.changeMissing").max(80, "problems.invalid.changeLong"),
  link: oneLine
    .max(500, "problems.invalid.linkWrong")
    .refine((text) => text === "" || isHttps(text), "problems.invalid.linkWrong")
    .default(""),
  public: z.enum(["yes", "no"]).default("no"),
});

export const partChangeSchema = z.object({ ...where, change: z.uuid() });

function isHttps(text: string): boolean {
  return /^https:\/\/[^\s/@]+(\/\S*)?$/.test(text) && URL.canParse(text);
}
