import { formatLocalMonth } from "@/lib/format";
import { type AnswerFilter, nothing } from "@/lib/satisfaction/answer-filter";
import { surveyAxes } from "@/lib/satisfaction/figures";
import type { SatisfactionContext } from "./satisfaction-context";

/** What a figure's link has narrowed the list to, in words; null for the whole list. */
export function narrowedTo(filter: AnswerFilter, { lang, nameOn }: SatisfactionContext): string | null {
  const { from, to } = filter;
  const months = [...new Set([from, to])].flatMap((month) => (month ? [formatLocalMonth(month, lang)] : []));
  const named = surveyAxes.flatMap((axis) => {
    const value = filter[axis];
    return value === undefined ? [] : [nameOn(axis, value === nothing ? "" : String(value))];
  });
  const parts = [...(months.length > 0 ? [months.join(" – ")] : []), ...named];
  return parts.length === 0 ? null : parts.join(", ");
}
