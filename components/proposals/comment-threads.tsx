import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { formatInstant } from "@/lib/format";
import { addCommentAction, takeBackCommentAction } from "@/lib/knowledge/customers/comment-actions";
import { type CommentThread, commentKinds, type DocumentComment } from "@/lib/knowledge/customers/comments";

export interface CommentThreadsProps {
  org: string;
  documentId: string;
  documentKey: string;
  threads: readonly CommentThread[];
  timeZone: string;
}

/** Questions and comments under a proposal, each with its answers, and a place to write. */
export function CommentThreads({ org, documentId, documentKey, threads, timeZone }: CommentThreadsProps) {
  const t = useTranslations("proposals.comments");
  const place = { org, document: documentId, key: documentKey };
  return (
    <Card>
      <CardHeader title={t("title")} id="comments" />
      <CardBody>
        <Messages of={["proposals"]}>
          {threads.length === 0 && <p className="text-ink-muted text-sm">{t("none")}</p>}
          <ol className="grid gap-5">
            {threads.map((thread) => (
              <li key={thread.id} className="border-line border-b pb-5 last:border-b-0">
                <Words comment={thread} place={place} timeZone={timeZone} />
                <ol className="mt-3 grid gap-4 border-line border-s-2 ps-4 empty:hidden sm:ms-4">
                  {thread.answers.map((answer) => (
                    <li key={answer.id}>
                      <Words comment={answer} place={place} timeZone={timeZone} />
                    </li>
                  ))}
                </ol>
                <details data-print="hide" className="mt-2 sm:ms-4">
                  <summary className="w-fit rounded-sm py-1 font-medium text-accent text-sm">{t("answer")}</summary>
                  <ActionForm
                    className="mt-2 max-w-2xl"
                    action={addCommentAction}
                    submit={t("sendAnswer")}
                    hidden={{ ...place, answerTo: thread.id }}
                    fields={[{ name: "body", label: t("answerBody"), multiline: true, required: true }]}
                  />
                </details>
              </li>
            ))}
          </ol>
          <ActionForm
            className="mt-6 max-w-2xl"
            action={addCommentAction}
            submit={t("send")}
            hidden={place}
            fields={[
              {
                name: "kind",
                label: t("kindLabel"),
                options: commentKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
              },
              { name: "body", label: t("body"), hint: t("bodyHint"), multiline: true, required: true },
            ]}
          />
        </Messages>
      </CardBody>
    </Card>
  );
}

interface WordsProps {
  comment: DocumentComment;
  place: { org: string; key: string };
  timeZone: string;
}

function Words({ comment, place, timeZone }: WordsProps) {
  const t = useTranslations("proposals.comments");
  const lang = useLocale();
  const { id, kind, answerTo, authorName, isOwn, bySupplier, body, at } = comment;
  return (
    <article className="text-sm">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium">{authorName || t("someone")}</span>
        {bySupplier && <Badge>{t("supplier")}</Badge>}
        {answerTo === null && kind === "question" && <Badge tone="accent">{t("question")}</Badge>}
        <time dateTime={at.toISOString()} className="text-ink-subtle tabular-nums">
          {formatInstant(at, lang, timeZone)}
        </time>
      </p>
      {body === null ? (
        <p className="mt-1 text-ink-subtle italic">{t("removedBody")}</p>
      ) : (
        <p className="mt-1 max-w-prose whitespace-pre-line">{body}</p>
      )}
      {isOwn && body !== null && (
        <ActionForm
          className="mt-1"
          action={takeBackCommentAction}
          submit={t("remove")}
          variant="quiet"
          hidden={{ org: place.org, key: place.key, comment: id }}
        />
      )}
    </article>
  );
}
