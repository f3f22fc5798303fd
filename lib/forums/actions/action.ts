import { isOpenOn, type ListedAction, standingOf } from "@/lib/measures/kpi/forum-facts";
import type { MonthKey } from "@/lib/time/local-month";
import { countsInFigures, type Forum } from "../forum";
import type { ActionFilter } from "./filter";

/** Something that a meeting has decided is to be done; all are local dates. */
export interface ForumAction extends ListedAction {
  id: string;
  forum: Forum;
  title: string;
  ownerId: string;
  /** Null for somebody whose name the viewer may not know. */
  owner: string | null;
  /** The day agreed now; `firstDueOn` is the one it is measured by. */
  dueOn: string;
  withdrawnReason: string;
  meeting: { id: string; date: string };
}

export type ActionState = "done" | "withdrawn" | "late" | "open";

/** How an action stands on a local date, by the day agreed now. */
export function actionState({ doneOn, withdrawnOn, dueOn }: ForumAction, today: string): ActionState {
  if (withdrawnOn !== null) return "withdrawn";
  if (doneOn !== null) return "done";
  return dueOn < today ? "late" : "open";
}

/** The actions that a list is narrowed to, late ones first, then by the day they are due. */
export function actionsFor(actions: readonly ForumAction[], filter: ActionFilter, today: string): ForumAction[] {
  const { forum, owner } = filter;
  return actions
    .filter((action) => (forum === undefined ? isCounted(filter, action) : action.forum === forum))
    .filter((action) => owner === undefined || action.ownerId === owner)
    .filter((action) => matches(action, filter, today))
    .toSorted((a, b) => rank(a, today) - rank(b, today) || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** Behind a figure stand its rows and no others: the security group's are part of none. */
function isCounted({ from, to, at }: ActionFilter, { forum }: ForumAction): boolean {
  const isBehindFigure = from !== undefined || to !== undefined || at !== undefined;
  return !isBehindFigure || countsInFigures(forum);
}

function matches(action: ForumAction, { state, from, to, at }: ActionFilter, today: string): boolean {
  const isDueIn = (month: MonthKey) => (!from || month >= from) && (!to || month <= to);
  const standing = standingOf(action, today);
  const isJudged = isDueIn(action.firstDueOn.slice(0, 7)) && (standing === "done" || standing === "late");
  switch (state) {
    case "due":
      return isJudged;
    case "missed":
      return isJudged && standing === "late";
    case "open":
      if (at) return isOpenOn(action, at);
      return action.doneOn === null && action.withdrawnOn === null;
    case "all":
      return true;
    default:
      return actionState(action, today) === state;
  }
}

const ranks: Record<ActionState, number> = { late: 0, open: 1, done: 2, withdrawn: 3 };

function rank(action: ForumAction, today: string): number {
  return ranks[actionState(action, today)];
}
