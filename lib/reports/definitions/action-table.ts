import { formatLocalDate } from "@/lib/format";
import { actionState, actionsFor, type ForumAction } from "@/lib/forums/actions/action";
import type { Forum } from "@/lib/forums/forum";
import type { ReportTable } from "../model/model";
import type { ReportWords } from "./words";

/** A forum's open actions on a local date, late ones first; null where there is none. */
export function actionTable(
  actions: readonly ForumAction[],
  forum: Forum,
  { lang, whole: say }: ReportWords,
  today: string,
): ReportTable | null {
  const open = actionsFor(actions, { state: "open", forum }, today);
  if (open.length === 0) return null;
  const date = (day: string) => formatLocalDate(day, lang);
  return {
    ...{ kind: "table", id: `${forum}-action-list`, title: say("forums.actions.title"), drawn: null },
    note: say("forums.actions.measured"),
    columns: ["what", "owner", "due", "firstDue", "decided", "state"].map((name) => ({
      title: say(`forums.actions.column.${name}`),
      numeric: false,
    })),
    rows: open.map((action) => [
      ...[action.title, action.owner ?? say("forums.noOwner"), date(action.dueOn), date(action.firstDueOn)],
      ...[date(action.meeting.date), say(`forums.actions.state.${actionState(action, today)}`)],
    ]),
  };
}
