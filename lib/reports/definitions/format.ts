/** What a report comes as, beside its page. */
const formats = ["pdf", "xlsx"] as const;
export type ReportFormat = (typeof formats)[number];

export function isReportFormat(text: string): text is ReportFormat {
  return formats.some((format) => format === text);
}
