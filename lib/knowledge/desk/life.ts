import * as z from "zod";
import { langSchema } from "@/lib/knowledge/source/schema";
import { zoneOffsets } from "@/lib/time/zone";

const zone = "Europe/Stockholm";

/** A wall-clock time in Sweden, `2026-11-30T08:00`, as an instant; null when it is none. */
export function instantOf(local: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null;
  const asIfUtc = Date.parse(`${local}:00Z`);
  return Number.isNaN(asIfUtc) ? null : new Date(zoneOffsets(zone).firstInstantAt(asIfUtc));
}

const text = (max: number) => z.string().trim().max(max, "errors.tooLong");
const words = (max: number, missing: string) => text(max).min(1, missing);

export const documentSchema = z.object({ document: z.uuid() });
export const textSchema = documentSchema.extend({ lang: langSchema });
export const versionSchema = textSchema.extend({ number: z.coerce.number().int().positive() });

/** `wording`: says nothing new, so translations stay current. */
const change = z.enum(["content", "wording"]).default("content");

export const publishSchema = versionSchema.extend({ change });
export const scheduleSchema = publishSchema.extend({ at: z.string() });
export const restoreSchema = versionSchema.extend({ basedOn: z.coerce.number().int().positive() });
export const submitSchema = versionSchema.extend({
  reviewer: z.uuid("knowledge.review.reviewerMissing"),
  note: text(1_000).default(""),
});
export const decideSchema = versionSchema.extend({
  decision: z.enum(["approve", "schedule", "send_back"]),
  change,
  at: z.string().default(""),
  words: text(2_000).default(""),
});
export const commentSchema = versionSchema.extend({
  line: z.coerce.number().int().min(0).max(100_000),
  body: words(2_000, "knowledge.review.wordsMissing"),
});
export const resolveSchema = versionSchema.extend({ comment: z.uuid() });
export const confirmSchema = documentSchema.extend({ reviewBy: z.iso.date("knowledge.care.dateMissing") });
export const taskSchema = z.object({
  task: z.uuid(),
  to: z.enum(["take", "release", "open", "done", "dismissed"]),
  note: text(500).default(""),
});
