import type { DocumentKind } from "@/lib/knowledge/source/schema";

/**
 * A value in a filter of Meilisearch. Its parser ends a value at the next quote that has no backslash before it, and gives
 * a backslash that stands before another backslash back as two: such a value cannot be written exactly, so it is refused.
 */
export function quote(value: string): string {
  if (value.includes("\\")) throw new RangeError("A value with a backslash cannot be written in a filter");
  return `"${value.replaceAll('"', '\\"')}"`;
}

function isAmong(attribute: string, values: readonly string[]): string {
  return `${attribute} IN [${values.map(quote).join(", ")}]`;
}

/** What one reader may find: texts for one of these audiences, of one of these kinds. Both lists must have something in them. */
export function readableFilter(audiences: readonly string[], kinds: readonly DocumentKind[]): string {
  if (audiences.length === 0 || kinds.length === 0) throw new RangeError("A filter without audiences or kinds");
  return `${isAmong("audience", audiences)} AND ${isAmong("kind", kinds)}`;
}

/** What is left of a document from before: records of it that were made from another text than this one. */
export function staleFilter(documentId: string, digest: string | null): string {
  const own = `documentId = ${quote(documentId)}`;
  return digest === null ? own : `${own} AND digest != ${quote(digest)}`;
}
