import * as z from "zod";
import type { FormValues } from "@/lib/sla/agreement-form";

/** What every form of a contract says of the contract it changes; without one another is made. */
export const placeFields = {
  org: z.string(),
  contract: z.uuid().optional(),
  base: z.coerce.number().int().min(0).max(1_000_000),
};

/** What a form holds, without its files. */
export function formTexts(input: Readonly<Record<string, unknown>>): FormValues {
  return Object.fromEntries(
    Object.entries(input).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
