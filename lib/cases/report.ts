import * as z from "zod";
import { manyLines, oneLine } from "@/lib/typed-text";

/** Letters of a case's title. */
export const longestTitle = 160;

/** What a person writes to report a case. Messages are keys. */
export const reportSchema = z.object({
  org: z.string(),
  title: oneLine.min(3, "cases.report.titleMissing").max(longestTitle, "cases.report.titleLong"),
  description: manyLines.min(5, "cases.report.descriptionMissing").max(5_000, "cases.report.descriptionLong"),
  service: z.string().min(1, "cases.report.serviceMissing").max(80),
  /** The document that was read before; empty where there was none. */
  about: z.union([z.uuid(), z.literal("")]).optional(),
  /** The tab's session, as the log of searches knows it; a form without script has none. */
  trace: z.uuid().optional().catch(undefined),
});

export type Report = z.infer<typeof reportSchema>;
