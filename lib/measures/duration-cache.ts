import "server-only";
import type { SortedRun } from "./percentile";

/** A month's row as it stands: a changed row has another version. */
export interface VersionedRow {
  key: string;
  version: string;
}

/** Eight bytes each: 32 MB a process at most. */
const mostNumbers = 4_000_000;

const kept = new Map<string, { version: string; ms: SortedRun }>();
let numbers = 0;

/**
 * Resolution times of past months hardly change, yet are most of what a dashboard reads. They are kept by the version of
 * their row, which the caller has just read through its own rights: what may not be seen is never asked for here.
 */
export function keptDurations({ key, version }: VersionedRow): SortedRun | null {
  const found = kept.get(key);
  return found?.version === version ? found.ms : null;
}

export function keepDurations({ key, version }: VersionedRow, ms: SortedRun): void {
  if (numbers + ms.length > mostNumbers) {
    kept.clear();
    numbers = 0;
  }
  numbers += ms.length - (kept.get(key)?.ms.length ?? 0);
  kept.set(key, { version, ms });
}
