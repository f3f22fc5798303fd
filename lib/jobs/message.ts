import * as z from "zod";

const mostSubject = 200;
const mostText = 200_000;

/** One line: whatever could end a header line, or hide in it, becomes a space. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

/** A message as it may be queued. Names and subjects are single lines; an address is one address. */
export const messageSchema = z.object({
  subject: z
    .string()
    .transform((text) => oneLine(text).slice(0, mostSubject))
    .pipe(z.string().min(1)),
  text: z.string().min(1).max(mostText),
  html: z.string().max(mostText).optional(),
  address: z.email().max(254).optional(),
});
