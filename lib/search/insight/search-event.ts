import * as z from "zod";
import type { Viewer } from "@/lib/access/viewer";
import { langSchema } from "@/lib/knowledge/source/schema";

/** What a browser tells of a search. `trace` is one tab's session, made up by the browser. */
const searchEventSchema = z.discriminatedUnion("event", [
  z.strictObject({
    trace: z.uuid(),
    event: z.literal("seen"),
    /** Not kept where a case is being written. */
    query: z.string().max(1_000),
    lang: langSchema,
    hits: z.int().min(0).max(1_000_000),
    place: z.enum(["page", "instant", "case"]),
  }),
  z.strictObject({
    trace: z.uuid(),
    event: z.literal("opened"),
    rank: z.int().min(1).max(10_000),
    documentId: z.uuid(),
    place: z.enum(["search", "case"]).default("search"),
  }),
  z.strictObject({
    trace: z.uuid(),
    event: z.literal("solved"),
    documentId: z.uuid(),
    place: z.enum(["search", "case"]),
    lang: langSchema.default("sv"),
  }),
]);

export type SearchEvent = z.infer<typeof searchEventSchema>;

/** The event in a request's text; null when it is none. */
export function readSearchEvent(text: string | null): SearchEvent | null {
  try {
    return searchEventSchema.safeParse(JSON.parse(text ?? "")).data ?? null;
  } catch {
    return null;
  }
}

/** The customer that a search is put down to: where the person belongs to one alone. The supplier's staff belong to none. */
export function customerOf(viewer: Viewer): string | null {
  if (viewer.kind === "anonymous" || viewer.isSupplier || viewer.customers.length !== 1) return null;
  return viewer.customers[0]?.id ?? null;
}
