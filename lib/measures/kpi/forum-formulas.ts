import type { Facts } from "../facts";
import type { Result } from "../measure";
import { median } from "../percentile";
import type { ActionRow, MeetingRow } from "./forum-facts";
import { reasons, shareOf } from "./told-reasons";

const noResult: Result = { value: null, numerator: null, denominator: null, n: 0, excluded: { count: 0, reasons: [] } };

/**
 * Agreed meetings that were held ÷ agreed meetings that fell due. A forum's meeting counts for one agreed meeting: of the
 * period, or of the months of the year that remain where it came before it had to. What is held for later months, beyond
 * those agreed or while none were is told beside, so a forum that meets often makes up for no other.
 */
export function meetingsHeld({ meetings = [] }: Facts): Result {
  const forums = [...new Set(meetings.map(({ forum }) => forum))];
  const parts = forums.map((forum) => ofForum(meetings.filter((row) => row.forum === forum)));
  const sum = (of: (part: ReturnType<typeof ofForum>) => number) => parts.reduce((all, part) => all + of(part), 0);
  const [numerator, denominator] = [sum((part) => part.kept), sum((part) => part.judged)];
  return {
    ...shareOf(numerator, denominator),
    excluded: reasons({
      not_due: sum((part) => part.coming),
      ahead: sum((part) => part.early),
      beyond_agreed: sum((part) => part.beyond),
      none_agreed: sum((part) => part.unagreed),
    }),
  };
}

function ofForum(rows: readonly MeetingRow[]) {
  const inOrder = rows.toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const { ahead = 0 } = inOrder[0] ?? {};
  const { later = 0 } = inOrder.at(-1) ?? {};
  const agreed = rows.filter(({ isAgreed }) => isAgreed);
  const [due, coming, held] = [total(agreed, "due"), total(agreed, "coming"), total(agreed, "held")];
  const kept = Math.min(due + coming, ahead + held);
  const judged = Math.max(due, kept);
  // The first that are left are held for later months of the year; of those of the period, the last are beyond.
  const left = Math.min(held, ahead + held - kept);
  const beyond = Math.min(held, Math.max(0, ahead + held - kept - later));
  const unagreed = total(rows, "held") - held;
  return { kept, judged, coming: due + coming - judged, early: left - beyond, beyond, unagreed };
}

/** Meetings held with the material out in time ÷ meetings held. */
export function materialOnTime({ meetings = [] }: Facts): Result {
  return { ...shareOf(total(meetings, "inTime"), total(meetings, "held")), excluded: reasons({}) };
}

/** Actions done by the day first agreed ÷ actions whose day first agreed has come. */
export function actionsOnTime({ actions = [] }: Facts): Result {
  const excluded = reasons({ not_due: total(actions, "coming"), withdrawn: total(actions, "withdrawn") });
  return { ...shareOf(total(actions, "done"), total(actions, "due")), excluded };
}

/** Actions that were open at the end of the period, or now while it lasts; no data before there is a list. */
export function actionsOpen(facts: Facts): Result {
  const runs = openRuns(facts);
  const n = runs?.reduce((all, run) => all + run.length, 0) ?? 0;
  return { ...noResult, value: runs && n, numerator: runs && n, n };
}

/** How long those had been open: the median of whole days, in milliseconds. */
export function openAge(facts: Facts): Result {
  const runs = openRuns(facts) ?? [];
  return { ...noResult, value: median(runs), n: runs.reduce((all, run) => all + run.length, 0) };
}

function openRuns({ actions = [] }: Facts): number[][] | null {
  const known = actions.flatMap(({ month, openMs }) => (openMs ? [{ month, openMs }] : []));
  const last = known
    .map(({ month }) => month)
    .toSorted()
    .at(-1);
  return known.length === 0 ? null : known.filter(({ month }) => month === last).map(({ openMs }) => openMs);
}

type CountOf<Row> = { [Key in keyof Row]: Row[Key] extends number ? Key : never }[keyof Row];

function total<Row extends MeetingRow | ActionRow>(rows: readonly Row[], of: CountOf<Row>): number {
  return rows.reduce((sum, row) => sum + Number(row[of]), 0);
}
