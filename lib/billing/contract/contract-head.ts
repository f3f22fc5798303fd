import { dayNumber, isoDateOf } from "@/lib/time/local-date";
import { addMonths } from "@/lib/time/local-month";

/** A contract without its prices and quantities; dates are local, the last day inclusive. */
export interface ContractHead {
  id: string;
  number: string;
  name: string;
  from: string;
  /** Null goes on. */
  to: string | null;
  currency: string;
  noticeMonths: number;
  indexClause: string;
  /** The article whose invoiced quantity is the number of users, after its service and a blank; empty where none is named. */
  usersItem: string;
  /** Raised by every change. */
  version: number;
}

/** The contract in force on a day: of those that have begun the last, or else the first that is to begin; null without any. */
export function contractOn<Head extends Pick<ContractHead, "from">>(heads: readonly Head[], day: string): Head | null {
  const inOrder = heads.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder.findLast(({ from }) => from <= day) ?? inOrder[0] ?? null;
}

/** The last local date on which notice ends a contract when it says; of a shorter month its last day. Null where it goes on. */
export function lastNoticeDay({ to, noticeMonths }: Pick<ContractHead, "to" | "noticeMonths">): string | null {
  if (to === null) return null;
  const month = addMonths(to.slice(0, 7), -noticeMonths);
  const last = isoDateOf(dayNumber(`${addMonths(month, 1)}-01`) - 1);
  const day = `${month}${to.slice(7)}`;
  return day > last ? last : day;
}
