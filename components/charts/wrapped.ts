import { linesOf } from "@/lib/reports/pdf/lines";

/** A text of one paragraph in lines that are no wider than `width`; none for an empty text. */
export function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  return text === "" ? [] : linesOf(text, width, measure);
}
