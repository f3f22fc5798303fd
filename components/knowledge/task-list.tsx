import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { Tone } from "@/components/ui/tone";
import { changeTaskAction } from "@/lib/knowledge/desk/life-actions";
import { readTaskDetail } from "@/lib/knowledge/writing/task-detail";
import type { DeskTask } from "@/lib/knowledge/writing/task-queries";
import type { TaskState } from "@/lib/knowledge/writing/tasks";
import { routes } from "@/lib/routes";
import { Fold } from "./fold";
import { TaskDetail } from "./task-detail";

const tones: Record<TaskState, Tone> = { open: "warn", doing: "info", done: "good", dismissed: "neutral" };
const dayMs = 86_400_000;

/** What is to be done about the content, the oldest first, with what is known of each. */
export function TaskList({ tasks, now }: { tasks: readonly DeskTask[]; now: number }) {
  return (
    <ul className="grid gap-3">
      {tasks.map((task) => (
        <li key={task.id}>
          <Card className="grid gap-3 px-5 py-4">
            <TaskHead task={task} now={now} />
            <TaskDetail task={task} />
            <TaskActions task={task} />
          </Card>
        </li>
      ))}
    </ul>
  );
}

function TaskHead({ task, now }: { task: DeskTask; now: number }) {
  const t = useTranslations("knowledge.tasks");
  const lang = useLocale();
  const { documentId, title, kind, state, count, openedAt, owner, isMine, customer } = task;
  const { query, topic } = readTaskDetail(task.detail);
  const age = Math.max(0, Math.floor((now - openedAt.getTime()) / dayMs));
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0">
        <p className="text-ink-subtle text-sm">{[t(`kind.${kind}`), customer].filter(Boolean).join(" · ")}</p>
        <h2 className="font-semibold" lang={task.lang ?? lang}>
          {documentId ? (
            <TextLink href={routes.desk.document(documentId)}>{title}</TextLink>
          ) : (
            (query ?? topic ?? task.subject)
          )}
        </h2>
      </div>
      <p className="flex flex-wrap items-center gap-2 text-ink-subtle text-sm tabular-nums">
        {count > 1 && <span>{t("met", { n: count })}</span>}
        <span>{t("age", { n: age })}</span>
        {(owner || isMine) && <span>{isMine ? t("mine") : t("owner", { name: owner ?? "" })}</span>}
        <Badge tone={tones[state]} dot>
          {t(`state.${state}`)}
        </Badge>
      </p>
    </header>
  );
}

function TaskActions({ task }: { task: DeskTask }) {
  const t = useTranslations("knowledge.tasks");
  const { id, state, documentId, isMine, closedBy, note } = task;
  const hidden = (to: string) => ({ task: id, to });
  const lang = task.lang ?? "sv";
  if (state === "done" || state === "dismissed") {
    return (
      <div className="flex flex-wrap items-center gap-4 text-sm">
        <p className="text-ink-subtle">
          {closedBy
            ? t("closedBy", { state: t(`state.${state}`), name: closedBy })
            : t("closed", { state: t(`state.${state}`) })}
          {note && ` ${t("reason", { note })}`}
        </p>
        <ActionForm action={changeTaskAction} submit={t("reopen")} variant="quiet" hidden={hidden("open")} />
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      {documentId && (
        <TextLink href={routes.desk.editDocument(documentId, lang)} className="py-1 text-sm">
          {t("edit")}
        </TextLink>
      )}
      {!isMine && <ActionForm action={changeTaskAction} submit={t("take")} hidden={hidden("take")} />}
      {isMine && (
        <ActionForm action={changeTaskAction} submit={t("release")} variant="quiet" hidden={hidden("release")} />
      )}
      <ActionForm action={changeTaskAction} submit={t("finish")} hidden={hidden("done")} />
      <Fold title={t("dismiss")} inRow>
        <ActionForm
          action={changeTaskAction}
          submit={t("dismiss")}
          hidden={hidden("dismissed")}
          fields={[{ name: "note", label: t("dismissReason"), multiline: true }]}
        />
      </Fold>
    </div>
  );
}
