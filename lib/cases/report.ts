import * as z from "zod";
import { manyLines, oneLine } from "@/lib/typed-text";
import { caseCategories } from "./follow/categories";
import { impacts, urgencies } from "./follow/priority";

/** Letters of a case's title. */
export const longestTitle = 160;

/** What a person writes to report a case; the answers a category asks for are read beside it. Messages are keys. */
export const reportSchema = z.object({
  org: z.string(),
  category: z.enum(
    caseCategories.map(({ key }) => key),
    "reporting.categoryMissing",
  ),
  title: oneLine.min(3, "cases.report.titleMissing").max(longestTitle, "cases.report.titleLong"),
  description: manyLines.min(5, "cases.report.descriptionMissing").max(5_000, "cases.report.descriptionLong"),
  impact: z.enum(impacts).catch("one"),
  urgency: z.enum(urgencies).catch("low"),
  /** Empty where the reporter does not know. */
  service: z.string().max(80),
  /** The form's own name: sent twice, it is one case. */
  key: z.uuid().optional().catch(undefined),
  /** The document that was read before; empty where there was none. */
  about: z.union([z.uuid(), z.literal("")]).optional(),
  /** The tab's session, as the log of searches knows it; a form without script has none. */
  trace: z.uuid().optional().catch(undefined),
});

export type Report = z.infer<typeof reportSchema>;
