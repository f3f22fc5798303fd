import { useTranslations } from "next-intl";
import { ActionForm, type FormField } from "@/components/access/action-form";
import type { ListedVersion } from "@/lib/knowledge/desk/desk-document-queries";
import {
  cancelPublicationAction,
  publishVersionAction,
  schedulePublicationAction,
  unpublishAction,
} from "@/lib/knowledge/desk/life-actions";
import { submitForReviewAction } from "@/lib/knowledge/desk/review-actions";
import type { Lang } from "@/lib/knowledge/source/schema";
import { Fold } from "./fold";

export interface DeskTextActionsProps {
  documentId: string;
  lang: Lang;
  newest: ListedVersion;
  /** Number of the version that waits for its time. */
  scheduled: number | null;
  isPublished: boolean;
  /** Other languages are translated from it. */
  isTranslatable: boolean;
  /** Nothing stands in the way of publishing. */
  isClear: boolean;
  mayPublish: boolean;
  reviewers: readonly { id: string; name: string }[];
}

/** What can be done next to a text, each folded until it is wanted. */
export function DeskTextActions(props: DeskTextActionsProps) {
  const { documentId, lang, newest, scheduled, isPublished, isTranslatable, isClear, mayPublish, reviewers } = props;
  const t = useTranslations("knowledge");
  const about = { document: documentId, lang };
  const hidden = { ...about, number: String(newest.number) };
  const isOpen = newest.state === "draft" || newest.state === "review" || newest.state === "withdrawn";
  const change: FormField[] =
    isTranslatable && isPublished
      ? [
          {
            name: "change",
            label: t("publish.change"),
            options: [
              { value: "content", label: t("publish.content") },
              { value: "wording", label: t("publish.wording") },
            ],
          },
        ]
      : [];
  return (
    <div className="grid gap-2 empty:hidden">
      {isOpen && isClear && newest.state === "draft" && (
        <Fold title={t("review.submitTitle")}>
          {reviewers.length === 0 ? (
            <p className="text-ink-subtle text-sm">{t("review.noReviewers")}</p>
          ) : (
            <ActionForm
              action={submitForReviewAction}
              submit={t("review.submit")}
              hidden={hidden}
              fields={[
                {
                  name: "reviewer",
                  label: t("review.reviewer"),
                  options: [
                    { value: "", label: t("review.chooseReviewer") },
                    ...reviewers.map(({ id, name }) => ({ value: id, label: name })),
                  ],
                },
                { name: "note", label: t("review.note"), multiline: true },
              ]}
            />
          )}
        </Fold>
      )}
      {isOpen && isClear && mayPublish && (
        <>
          <Fold title={t("document.publishTitle", { number: newest.number })}>
            <p className="mb-4 text-ink-subtle text-sm">{t("publish.withoutReview")}</p>
            <ActionForm
              action={publishVersionAction}
              submit={t("publish.now")}
              variant="primary"
              hidden={hidden}
              fields={change}
            />
          </Fold>
          <Fold title={t("schedule.title")}>
            <ActionForm
              action={schedulePublicationAction}
              submit={t("schedule.do")}
              hidden={hidden}
              fields={[{ name: "at", label: t("schedule.at"), type: "datetime-local", required: true }, ...change]}
            />
          </Fold>
        </>
      )}
      {scheduled !== null && mayPublish && (
        <ActionForm
          action={cancelPublicationAction}
          submit={t("schedule.cancel")}
          hidden={{ ...about, number: String(scheduled) }}
        />
      )}
      {isPublished && mayPublish && (
        <Fold title={t("publish.unpublish")}>
          <ActionForm action={unpublishAction} submit={t("publish.unpublish")} variant="danger" hidden={about} />
        </Fold>
      )}
    </div>
  );
}
