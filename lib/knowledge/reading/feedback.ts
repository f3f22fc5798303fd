import * as z from "zod";
import { langSchema } from "@/lib/knowledge/source/schema";
import type { OwnVote } from "./pages";

/** Why a text did not help, as a closed list. */
export const voteReasons = ["wrong", "outdated", "unclear", "missing", "other"] as const;
export type VoteReason = (typeof voteReasons)[number];

export const voteSchema = z.object({
  document: z.uuid(),
  lang: langSchema,
  helpful: z.enum(["yes", "no"]).transform((said) => said === "yes"),
  reason: z.enum(voteReasons).optional(),
  comment: z
    .string()
    .trim()
    .max(1_000, "errors.tooLong")
    .transform((text) => text.replace(/[^\P{Cc}\n]/gu, ""))
    .optional(),
});

const mostRemembered = 40;

/** What a visitor's browser remembers of their votes: `<document>.<y|n>[.<reason>]`, newest first. */
export function votesOf(cookie: string | undefined): ReadonlyMap<string, OwnVote> {
  const entries = (cookie ?? "").split("~").slice(0, mostRemembered);
  return new Map(
    entries.flatMap((entry) => {
      const [id, said, reason] = entry.split(".");
      if (!id || (said !== "y" && said !== "n")) return [];
      return [[id, { helpful: said === "y", reason: voteReasons.find((known) => known === reason) ?? null }] as const];
    }),
  );
}

export function rememberVote(cookie: string | undefined, documentId: string, vote: OwnVote): string {
  const others = [...votesOf(cookie)].filter(([id]) => id !== documentId).slice(0, mostRemembered - 1);
  return [[documentId, vote] as const, ...others]
    .map(([id, { helpful, reason }]) => [id, helpful ? "y" : "n", ...(reason ? [reason] : [])].join("."))
    .join("~");
}
