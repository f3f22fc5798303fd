import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import {
  callOffForumMeetingAction,
  handOutForumMaterialAction,
  holdForumMeetingAction,
  moveForumMeetingAction,
} from "@/lib/forums/meetings/actions";
import { usualMaterialDays } from "@/lib/forums/meetings/material";
import type { Meeting } from "@/lib/forums/meetings/meeting";
import { localDateAt, localTimeAt } from "@/lib/time/local-date";

interface MeetingFormsProps {
  meeting: Meeting;
  org: { slug: string; timeZone: string };
  today: string;
  /** Which meeting it is, for those who hear the page. */
  label: string;
}

/** That the material was handed out, that the meeting was held, another time, or that it is called off. */
export function MeetingForms({ meeting, org, today, label }: MeetingFormsProps) {
  const t = useTranslations("forums.meetings");
  const { id, forum, heldOn, materialOn, plannedAt } = meeting;
  const hidden = { org: org.slug, forum, meeting: id };
  const planned = localDateAt(plannedAt.getTime(), org.timeZone);
  const begun = planned < today ? planned : today;
  return (
    <details data-print="hide">
      <summary className="w-fit rounded-sm py-1 text-accent hover:underline">
        {t("keep")}
        <span className="sr-only">: {label}</span>
      </summary>
      <div className="mt-2 grid grid-cols-1 gap-6 rounded-md bg-surface-muted p-3 sm:p-4 lg:grid-cols-2">
        <ActionForm
          action={handOutForumMaterialAction}
          submit={t("materialSubmit")}
          hidden={hidden}
          variant="secondary"
          fields={[
            { name: "on", label: t("materialOn"), type: "date", required: true, defaultValue: materialOn ?? today },
          ]}
        />
        <ActionForm
          action={holdForumMeetingAction}
          submit={t("holdSubmit")}
          hidden={hidden}
          variant="secondary"
          fields={[{ name: "on", label: t("heldOn"), type: "date", required: true, defaultValue: heldOn ?? begun }]}
        />
        {heldOn === null && (
          <>
            <ActionForm
              action={moveForumMeetingAction}
              submit={t("moveSubmit")}
              hidden={hidden}
              variant="secondary"
              fields={[
                {
                  ...{ name: "at", label: t("at"), type: "datetime-local" as const, required: true },
                  defaultValue: localTimeAt(plannedAt.getTime(), org.timeZone).slice(0, 16),
                },
                {
                  ...{ name: "materialDays", label: t("materialDays"), required: true },
                  defaultValue: String(usualMaterialDays),
                },
              ]}
            />
            <ActionForm
              action={callOffForumMeetingAction}
              submit={t("callOffSubmit")}
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
