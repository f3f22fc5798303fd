import * as z from "zod";
import { monthKeySchema } from "@/lib/time/local-month";

export const changeKinds = ["standard", "normal", "emergency"] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const changesPerPage = 50;

/** What a change counts as: in the share that succeeded, against its estimate, or that it has not ended. */
export const countings = [
  "open",
  "finished",
  "judged",
  "successful",
  "unsuccessful",
  "late",
  "estimated",
  "no_window",
  "no_estimate",
  "cancelled",
] as const;
export type Counting = (typeof countings)[number];

const text = z.string().trim().min(1).max(100).optional().catch(undefined);

/** What the address of the list may say; anything else is left out. Months are those in which the changes ended. */
const schema = z.object({
  from: monthKeySchema.optional().catch(undefined),
  to: monthKeySchema.optional().catch(undefined),
  counts: z.enum(countings).optional().catch(undefined),
  kind: z.enum(changeKinds).optional().catch(undefined),
  service: text,
  q: text,
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ChangeFilter = z.infer<typeof schema>;

export function changeFilterOf(query: Readonly<Record<string, string | undefined>>): ChangeFilter {
  return schema.parse(query);
}

/** The same as an address. */
export function textOfChangeFilter({ page, ...filter }: Partial<ChangeFilter>): Record<string, string | undefined> {
  return { ...filter, page: page && page > 1 ? String(page) : undefined };
}
