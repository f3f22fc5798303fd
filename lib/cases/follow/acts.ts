import * as z from "zod";
import { manyLines, oneLine } from "@/lib/typed-text";

const longest = 5_000;
const case_ = { org: z.string(), ref: z.string().max(40) };

/** What the forms of a case's page send. Messages are keys. */
export const addSchema = z.object({ ...case_, text: manyLines.max(longest, "follow.missing.long") });
export const confirmSchema = z.object(case_);
export const reopenSchema = z.object({
  ...case_,
  text: manyLines.min(5, "follow.missing.reopen").max(longest, "follow.missing.long"),
});
export const withdrawSchema = z.object({
  ...case_,
  text: oneLine.min(5, "follow.missing.withdraw").max(longest, "follow.missing.long"),
});
export const watchSchema = z.object({ ...case_, watching: z.enum(["yes", "no"]) });
