/**
 * Whether somebody who saw the summary of a revision has seen what would be published: that one, or what they have saved on
 * top of it themselves since their page was made.
 */
export function hasSeenSummary(
  report: { revision: number; summaryById: string | null },
  revision: number,
  viewerId: string | null,
): boolean {
  return report.revision === revision || (report.revision === revision + 1 && report.summaryById === viewerId);
}
