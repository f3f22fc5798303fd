/**
 * The version that a whole month stands under: the one in force on its first day ("2026-01"), or the first that begins
 * within it. Null when there was none.
 */
export function versionOfMonth<Version extends { readonly validFrom: string }>(
  month: string,
  versions: readonly Version[],
): Version | null {
  const sorted = versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0));
  const inForce = sorted.findLast(({ validFrom }) => validFrom <= `${month}-01`);
  return inForce ?? sorted.find(({ validFrom }) => validFrom.startsWith(month)) ?? null;
}
