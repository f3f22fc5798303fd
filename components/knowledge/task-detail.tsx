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
  const { reviewBy, since, query, topic, told = [], broken, count } = readTaskDetail(task.detail);
  const more = (count ?? 0) - (broken?.length ?? 0);
  return (
    <div className="grid gap-2 text-sm empty:hidden">
      {reviewBy && <p>{t("dueOn", { when: formatLocalDate(reviewBy, lang, "longDate") })}</p>}
      {since && <p>{t("outdatedSince", { when: formatInstant(since, lang, zone, "date") })}</p>}
      {query && <p>{t("searched", { query })}</p>}
      {topic && <p>{t("topic", { topic })}</p>}
      {told.length > 0 && <Told told={told} lang={task.lang} />}
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

/** The words of who searched, newest first. */
function Told({ told, lang }: { told: readonly { text: string; at: string }[]; lang: DeskTask["lang"] }) {
  const t = useTranslations("knowledge.tasks");
  return (
    <ul aria-label={t("told")} className="grid gap-2">
      {told.toReversed().map(({ text, at }) => (
        <Words key={`${at} ${text}`} text={text} at={at} lang={lang} />
      ))}
    </ul>
  );
}

function Words({ text, at, lang }: { text: string | null; at: Date | string; lang: DeskTask["lang"] }) {
  const here = useLocale();
  return (
    <li className="border-line border-s-2 ps-3">
      <p lang={lang ?? undefined} className="whitespace-pre-line break-words">
        {text}
      </p>
      <p className="text-ink-subtle text-xs tabular-nums">{formatInstant(at, here, zone, "date")}</p>
    </li>
  );
}

function Said({ said, lang }: { said: DeskTask["said"]; lang: DeskTask["lang"] }) {
  const t = useTranslations("knowledge.tasks");
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
            <Words key={at.toISOString()} text={comment} at={at} lang={lang} />
          ))}
        </ul>
      )}
    </>
  );
}
