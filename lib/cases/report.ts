import * as z from "zod";

/** What a person writes to report a case. Messages are keys. */
export const reportSchema = z.object({
  org: z.string(),
  title: z.string().trim().min(3, "cases.report.titleMissing").max(160, "cases.report.titleLong"),
  description: z.string().trim().min(5, "cases.report.descriptionMissing").max(5_000, "cases.report.descriptionLong"),
  service: z.string().min(1, "cases.report.serviceMissing").max(80),
  /** The document that was read before; empty where there was none. */
  about: z.union([z.uuid(), z.literal("")]).optional(),
});

export type Report = z.infer<typeof reportSchema>;
