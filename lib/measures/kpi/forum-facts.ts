import { dayMs, dayNumber, isoDateOf } from "@/lib/time/local-date";
import { addMonths, type MonthKey, monthsBetween } from "@/lib/time/local-month";

/** Meetings of a forum that a customer and the supplier have agreed on, from a month on; 0 a year where it meets when needed. */
export interface AgreedVersion {
  forum: string;
  validFrom: MonthKey;
  perYear: number;
}

/** A meeting that was held; all are local dates. */
export interface HeldMeeting {
  forum: string;
  heldOn: string;
  materialDueOn: string;
  materialOn: string | null;
}

/** Something a meeting decided; all are local dates. `firstDueOn` is the day first agreed, and never another. */
export interface ListedAction {
  forum: string;
  decidedOn: string;
  firstDueOn: string;
  doneOn: string | null;
  withdrawnOn: string | null;
}

/** What forums' figures are computed from. */
export interface ForumRecord {
  agreed: readonly AgreedVersion[];
  held: readonly HeldMeeting[];
  actions: readonly ListedAction[];
}

/** A forum's meetings of a month. */
export interface MeetingRow {
  month: MonthKey;
  forum: string;
  /** Whether a number of meetings is agreed for the month. */
  isAgreed: boolean;
  /** Agreed meetings that are to have been held by the end of the month; `coming` while it has not ended. */
  due: number;
  coming: number;
  held: number;
  /** Held earlier in the year than they had to be; what was held before a number was agreed is not among them. */
  ahead: number;
  /** Agreed meetings that fall due later in the year. */
  later: number;
  /** Of those held: with material that was out in time. */
  inTime: number;
}

/** A forum's actions of a month. */
export interface ActionRow {
  month: MonthKey;
  forum: string;
  /** By the day first agreed: judged, done by it, not yet to be judged, and withdrawn before it. */
  due: number;
  done: number;
  coming: number;
  withdrawn: number;
  /** Whole days that each had been open at the end of the month, or today while it lasts, in milliseconds and rising; null before there is a list. */
  openMs: number[] | null;
}

/** Of a month, the agreed meetings that fall due with it: the agreed number a year, spread over the calendar year in whole meetings. */
export function agreedIn(month: MonthKey, versions: readonly Omit<AgreedVersion, "forum">[]): number | null {
  const perYear = versionIn(month, versions)?.perYear ?? 0;
  if (perYear === 0) return null;
  const number = Number(month.slice(5));
  return Math.floor((perYear * number) / 12) - Math.floor((perYear * (number - 1)) / 12);
}

/** The number that holds in a month; null before the first. */
export function versionIn<Version extends { validFrom: MonthKey }>(
  month: MonthKey,
  versions: readonly Version[],
): Version | null {
  const begun = versions.filter(({ validFrom }) => validFrom <= month);
  return begun.reduce<Version | null>((last, one) => (last && last.validFrom >= one.validFrom ? last : one), null);
}

export function isInTime({ materialOn, materialDueOn }: Pick<HeldMeeting, "materialOn" | "materialDueOn">): boolean {
  return materialOn !== null && materialOn <= materialDueOn;
}

/** How an action stands by the day first agreed: the day itself is still in time, and what is withdrawn by then is not counted. */
export function standingOf(action: ListedAction, today: string): "done" | "late" | "coming" | "withdrawn" {
  const { firstDueOn, doneOn, withdrawnOn } = action;
  if (withdrawnOn !== null && withdrawnOn <= firstDueOn) return "withdrawn";
  if (doneOn !== null && doneOn <= firstDueOn) return "done";
  return firstDueOn < today ? "late" : "coming";
}

/** Whether an action was open when a local date had ended. */
export function isOpenOn({ decidedOn, doneOn, withdrawnOn }: ListedAction, date: string): boolean {
  return decidedOn <= date && !(doneOn !== null && doneOn <= date) && !(withdrawnOn !== null && withdrawnOn <= date);
}

/** The last local date of a month, or today while it goes on; null before it begins. */
export function lastDateOf(month: MonthKey, today: string): string | null {
  if (month > today.slice(0, 7)) return null;
  const last = isoDateOf(dayNumber(`${addMonths(month, 1)}-01`) - 1);
  return last < today ? last : today;
}

/** Each forum's meetings month by month, as they stand `today` (a local date). */
export function meetingRows(
  { agreed, held }: Pick<ForumRecord, "agreed" | "held">,
  { from, to }: { from: MonthKey; to: MonthKey },
  today: string,
): MeetingRow[] {
  const forums = [...new Set([...agreed, ...held].map(({ forum }) => forum))].sort();
  return forums.flatMap((forum) => {
    const versions = agreed.filter((version) => version.forum === forum);
    const meetings = held.filter((meeting) => meeting.forum === forum);
    const heldIn = (month: MonthKey) => meetings.filter(({ heldOn }) => heldOn.slice(0, 7) === month);
    return monthsBetween(from, to).map((month): MeetingRow => {
      const wanted = agreedIn(month, versions);
      const hasEnded = month < today.slice(0, 7);
      const earlier = month.endsWith("-01") ? [] : monthsBetween(`${month.slice(0, 4)}-01`, addMonths(month, -1));
      const later = month.endsWith("-12") ? [] : monthsBetween(addMonths(month, 1), `${month.slice(0, 4)}-12`);
      const dueIn = (months: readonly MonthKey[]) =>
        months.reduce((all, one) => all + (agreedIn(one, versions) ?? 0), 0);
      const counted = earlier.filter((one) => agreedIn(one, versions) !== null).flatMap(heldIn);
      const now = heldIn(month);
      return {
        ...{ month, forum, isAgreed: wanted !== null },
        ...{ due: hasEnded ? (wanted ?? 0) : 0, coming: hasEnded ? 0 : (wanted ?? 0), held: now.length },
        ...{ ahead: Math.max(0, counted.length - dueIn(earlier)), later: dueIn(later) },
        inTime: now.filter(isInTime).length,
      };
    });
  });
}

/** Each forum's actions month by month, as they stand `today` (a local date). */
export function actionRows(
  actions: readonly ListedAction[],
  { from, to }: { from: MonthKey; to: MonthKey },
  today: string,
): ActionRow[] {
  const forums = [...new Set(actions.map(({ forum }) => forum))].sort();
  return forums.flatMap((forum) => {
    const own = actions.filter((action) => action.forum === forum);
    return monthsBetween(from, to).map((month): ActionRow => {
      const due = own.filter(({ firstDueOn }) => firstDueOn.slice(0, 7) === month);
      const count = (...of: ReturnType<typeof standingOf>[]) =>
        due.filter((action) => of.includes(standingOf(action, today))).length;
      const date = lastDateOf(month, today);
      const isKnown = date !== null && own.some(({ decidedOn }) => decidedOn <= date);
      const ages = (at: string) =>
        own
          .filter((action) => isOpenOn(action, at))
          .map(({ decidedOn }) => (dayNumber(at) - dayNumber(decidedOn)) * dayMs)
          .sort((a, b) => a - b);
      return {
        ...{ month, forum, due: count("done", "late"), done: count("done") },
        ...{ coming: count("coming"), withdrawn: count("withdrawn"), openMs: isKnown ? ages(date) : null },
      };
    });
  });
}
