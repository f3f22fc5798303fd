import type { Rejection } from "./cells";
import { Refusal } from "./refusal";

/** What came of a file in which each row is a record of its own: every row is in exactly one of the last four. */
export interface RowImportSummary {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: Rejection[];
}

/** So many bad rows are a wrong profile, not bad rows. */
const mostRejections = 1_000;

/** Leaves rows out, named; more than `most` of them refuse the file, which throws Refusal. */
export function reject(
  { rejected }: { rejected: Rejection[] },
  rejections: readonly Rejection[],
  most = mostRejections,
): void {
  rejected.push(...rejections);
  const [first] = rejected;
  if (!first || rejected.length <= most) return;
  throw new Refusal(
    `More than ${most} rows cannot be used, so the profile is probably wrong and nothing is stored. ` +
      `The first: line ${first.line}, ${first.field}: ${first.reason}.`,
    { rejected: rejected.slice(0, 100) },
  );
}

/** Whether a stored row says what the file says; instants by their time. */
export function isSame<Told extends object>(data: Told, row: Told): boolean {
  const text = (value: unknown) => (value instanceof Date ? value.toISOString() : value);
  return (Object.keys(data) as (keyof Told)[]).every((name) => text(data[name]) === text(row[name]));
}
