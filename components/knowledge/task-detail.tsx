import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { formatInstant, formatLocalDate } from "@/lib/format";
import { voteReasons } from "@/lib/knowledge/reading/feedback";
import { readTaskDetail } from "@/lib/knowledge/writing/task-detail";
import type { DeskTask } from "@/lib/knowledge/writing/task-queries";

const zone = "Europe/Stockholm";

/** What a task is about: what readers wrote, which links lead nowhere, since when. */
export function TaskDetail({ task }: { task: DeskTask }) {
  const t = useTranslations("knowledge.tasks");
  const lang = useLocale();
  const { reviewBy, since, query, broken, count } = readTaskDetail(task.detail);
  const more = (count ?? 0) - (broken?.length ?? 0);
  return (
    <div className="grid gap-2 text-sm empty:hidden">
      {reviewBy && <p>{t("dueOn", { when: formatLocalDate(reviewBy, lang, "longDate") })}</p>}
      {since && <p>{t("outdatedSince", { when: formatInstant(since, lang, zone, "date") })}</p>}
      {query && <p>{t("searched", { query })}</p>}
      {broken && (
        <ul className="grid gap-0.5">
          {broken.map(({ what, target, line }) => (
            <li key={`${what} ${target} ${line}`} className="break-words">
              {t(`broken.${what}`, { target })}
              {line > 0 && <span className="text-ink-subtle"> ({t("line", { line })})</span>}
            </li>
          ))}
          {more > 0 && <li className="text-ink-subtle">{t("more", { n: more })}</li>}
        </ul>
      )}
      {task.said.length > 0 && <Said said={task.said} lang={task.lang} />}
    </div>
  );
}

function Said({ said, lang }: { said: DeskTask["said"]; lang: DeskTask["lang"] }) {
  const t = useTranslations("knowledge.tasks");
  const here = useLocale();
  const reasons = voteReasons
    .map((reason) => ({ reason, n: said.filter((vote) => vote.reason === reason).length }))
    .filter(({ n }) => n > 0);
  const words = said.filter(({ comment }) => comment);
  return (
    <>
      <p className="flex flex-wrap gap-1.5">
        {reasons.map(({ reason, n }) => (
          <Badge key={reason}>
            {t(`voteReason.${reason}`)} · {n}
          </Badge>
        ))}
      </p>
      {words.length > 0 && (
        <ul aria-label={t("said")} className="grid gap-2">
          {words.slice(0, 10).map(({ comment, at }) => (
            <li key={at.toISOString()} className="border-line border-s-2 ps-3">
              <p lang={lang ?? undefined} className="whitespace-pre-line break-words">
                {comment}
              </p>
              <p className="text-ink-subtle text-xs tabular-nums">{formatInstant(at, here, zone, "date")}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
