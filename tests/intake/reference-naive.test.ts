import { beforeAll, describe, expect, test } from "vitest";
import type { CaseDraft } from "@/lib/cases/draft";
import type { SourceRow } from "@/lib/intake/cells";
import { loadProfile } from "@/lib/intake/profile-file";
import { fileRows } from "@/lib/intake/rows";
import { draughtsman, toDraft } from "@/lib/intake/to-drafts";
import { readHistory } from "@/lib/sla/history";
import { hasReferenceLog, hoursFigures, referenceFigures, referenceLog } from "../fixtures/reference-log";

const now = Date.UTC(2026, 10, 23);
const priorityNames = ["1 - Critical", "2 - High", "3 - Moderate", "4 - Low"];

/** The log read as UTC: every stamp is then the wall clock it was written with, which is what the reference calls naive. */
async function readAsUtc(): Promise<CaseDraft[]> {
  const profile = await loadProfile("servicenow-incident-log");
  const maker = draughtsman({ ...profile, dates: { ...profile.dates, zone: "UTC" } });
  const cases = new Map<string, SourceRow[]>();
  for await (const rows of fileRows(referenceLog, profile, maker.cells.columns)) {
    for (const row of rows) {
      const key = row.cells[0] as string;
      const found = cases.get(key);
      if (found) found.push(row);
      else cases.set(key, [row]);
    }
  }
  return [...cases].map(([key, rows]) => toDraft(maker, key, rows, "").draft as CaseDraft);
}

describe.skipIf(!hasReferenceLog)("the real log by the wall clock", { timeout: 120_000 }, () => {
  const reference = hasReferenceLog ? referenceFigures() : null;
  const expected = () => reference as NonNullable<typeof reference>;
  let histories: (ReturnType<typeof readHistory> & { priority: number })[] = [];

  beforeAll(async () => {
    const drafts = await readAsUtc();
    histories = drafts.map(({ events }) => {
      const history = readHistory(
        events.map(({ event }) => event),
        now,
      );
      return { ...history, priority: history.ratings.at(-1)?.priority ?? 0 };
    });
  }, 120_000);

  const resolved = (priority: number | null) =>
    histories.filter((history) => history.resolvedAt !== null && (priority === null || history.priority === priority));

  test("calendar time to resolution, per priority", () => {
    const naive = (priority: number | null) =>
      hoursFigures(resolved(priority).map(({ openedAt, resolvedAt }) => (resolvedAt as number) - openedAt));
    expect(naive(null)).toEqual(expected().resolution_all.calendar_hours_naive);
    for (const [index, name] of priorityNames.entries()) {
      expect(naive(index + 1)).toEqual(expected().resolution_by_priority[name]?.calendar_hours_naive);
    }
  });

  test("opened to closed", () => {
    const lives = histories.map(({ openedAt, closedAt }) => (closedAt as number) - openedAt);
    expect(hoursFigures(lives)).toEqual(expected().close_minus_open_calendar_hours);
  });

  test("first response: the reference lets two answers precede their case, here they come with it", () => {
    const answers = histories.map(({ openedAt, firstResponseAt }) => (firstResponseAt as number) - openedAt);
    const { min, mean, ...rest } = hoursFigures(answers);
    const { min: wantedMin, mean: wantedMean, ...wanted } = expected().first_response_proxy_hours.all;
    expect(rest).toEqual(wanted);
    expect(min).toBe(0);
    expect(wantedMin).toBe(-2.45);
    expect(mean).toBeCloseTo(wantedMean, 3);
  });

  test("time on hold, taken out of the time to resolution", () => {
    const held = ({ phases, resolvedAt }: (typeof histories)[number]) =>
      phases
        .filter(({ state }) => state === "waiting")
        .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, resolvedAt ?? to) - from), 0);
    for (const [index, name] of priorityNames.entries()) {
      const net = resolved(index + 1).map(
        (history) => (history.resolvedAt as number) - history.openedAt - held(history),
      );
      expect(hoursFigures(net)).toEqual(expected().on_hold.net_resolution_calendar_hours_by_priority[name]);
    }
  });
});
