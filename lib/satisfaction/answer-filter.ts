import * as z from "zod";
import { monthKeySchema } from "@/lib/time/local-month";

/** In an address, cases that said nothing of their category or site. */
export const nothing = "-";

export const answersPerPage = 30;

const text = z.string().trim().min(1).max(100).optional().catch(undefined);

/** What the address of the list of answers may say; anything else is left out. */
const schema = z.object({
  from: monthKeySchema.optional().catch(undefined),
  to: monthKeySchema.optional().catch(undefined),
  service: text,
  category: text,
  site: text,
  priority: z.coerce.number().int().min(1).max(5).optional().catch(undefined),
  score: z.enum(["low", "satisfied"]).optional().catch(undefined),
  /** Only answers with a remark. */
  remarks: z.literal("1").optional().catch(undefined),
  tag: text,
  q: text,
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type AnswerFilter = z.infer<typeof schema>;

export function answerFilterOf(query: Readonly<Record<string, string | undefined>>): AnswerFilter {
  return schema.parse(query);
}

/** The same as an address. */
export function textOfAnswerFilter(filter: Partial<AnswerFilter>): Record<string, string | undefined> {
  const { priority, page, ...rest } = filter;
  return { ...rest, priority: priority?.toString(), page: page && page > 1 ? String(page) : undefined };
}

const longestTag = 40;
const mostTags = 8;

/** Tags as somebody typed them, parted by commas: small letters, each once. */
export function tagsOf(typed: string): string[] {
  const tags = typed
    .split(",")
    .map((tag) => tag.replace(/\s+/g, " ").trim().toLowerCase().slice(0, longestTag))
    .filter((tag) => tag !== "");
  return [...new Set(tags)].slice(0, mostTags);
}
