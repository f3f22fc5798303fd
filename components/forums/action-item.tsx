import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import { type FormatLang, formatLocalDate } from "@/lib/format";
import { type ActionState, actionState, type ForumAction } from "@/lib/forums/actions/action";
import {
  finishForumActionAction,
  moveForumActionAction,
  withdrawForumActionAction,
} from "@/lib/forums/actions/actions";

const tones: Record<ActionState, Tone> = { late: "bad", open: "info", done: "good", withdrawn: "neutral" };

interface ActionItemProps {
  action: ForumAction;
  org: string;
  isKept: boolean;
  isOwn: boolean;
  today: string;
  lang: FormatLang;
}

/** Something that is to be done: what, by whom, by when, and which meeting decided it. */
export function ActionItem({ action, org, isKept, isOwn, today, lang }: ActionItemProps) {
  const t = useTranslations("forums");
  const state = actionState(action, today);
  const { title, owner, forum, meeting, firstDueOn, dueOn, doneOn, withdrawnReason } = action;
  const date = (day: string) => formatLocalDate(day, lang);
  const isOpen = state === "open" || state === "late";
  return (
    <li className="grid grid-cols-1 gap-1 py-3 text-sm">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{title}</span>
        <Badge tone={tones[state]}>{t(`actions.state.${state}`)}</Badge>
      </p>
      <p className="text-ink-muted">
        {t("actions.who", { owner: owner ?? t("noOwner"), due: date(dueOn) })}
        {dueOn !== firstDueOn && ` ${t("actions.first", { due: date(firstDueOn) })}`}
      </p>
      <p className="text-ink-subtle">
        {t("actions.decided", { forum: t(`name.${forum}`), date: date(meeting.date) })}
        {doneOn && ` ${t(doneOn > firstDueOn ? "actions.doneLate" : "actions.doneOn", { date: date(doneOn) })}`}
        {state === "withdrawn" && ` ${t("actions.withdrawnWhy", { reason: withdrawnReason })}`}
      </p>
      {isOpen && (isKept || isOwn) && <Forms {...{ action, org, isKept, today }} />}
    </li>
  );
}

function Forms({ action, org, isKept, today }: Pick<ActionItemProps, "action" | "org" | "isKept" | "today">) {
  const t = useTranslations("forums.actions");
  const hidden = { org, forum: action.forum, action: action.id };
  return (
    <details data-print="hide">
      <summary className="w-fit rounded-sm py-1 text-accent hover:underline">
        {t(isKept ? "keep" : "finish")}
        <span className="sr-only">: {action.title}</span>
      </summary>
      <div className="mt-2 grid grid-cols-1 gap-6 rounded-md bg-surface-muted p-3 sm:p-4 lg:grid-cols-3">
        <ActionForm
          action={finishForumActionAction}
          submit={t("finish")}
          hidden={hidden}
          variant="secondary"
          fields={[{ name: "on", label: t("doneDay"), type: "date", required: true, defaultValue: today }]}
        />
        {isKept && (
          <>
            <ActionForm
              action={moveForumActionAction}
              submit={t("move")}
              hidden={hidden}
              variant="secondary"
              fields={[{ name: "due", label: t("newDue"), hint: t("newDueHint"), type: "date", required: true }]}
            />
            <ActionForm
              action={withdrawForumActionAction}
              submit={t("withdraw")}
              hidden={hidden}
              variant="quiet"
              fields={[{ name: "reason", label: t("reason"), required: true }]}
            />
          </>
        )}
      </div>
    </details>
  );
}
