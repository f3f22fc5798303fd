import * as z from "zod";

/** The chain of what concerns no single customer. */
export const portalChain = "00000000-0000-0000-0000-000000000000";

/** What stands before the first entry of a chain. */
export const genesis = "0".repeat(64);

export const chainEntrySchema = z.object({
  chain: z.string(),
  seq: z.string(),
  at: z.string(),
  actor: z.string(),
  actorId: z.string().nullable(),
  kind: z.string(),
  subject: z.string(),
  detail: z.unknown(),
});
export type ChainEntry = z.infer<typeof chainEntrySchema>;

/** The text that is hashed: the previous hash and every field, keys sorted, so that storing as jsonb changes nothing. */
export function chainText(previous: string, entry: ChainEntry): string {
  return `${previous}\n${canonical(entry)}`;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  const pairs = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${pairs.join(",")}}`;
}
