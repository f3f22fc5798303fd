import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { addIncidentActionAction, finishIncidentActionAction } from "@/lib/cases/incidents/actions";
import { isLateAction } from "@/lib/cases/incidents/follow-up";
import type { FollowUpAction } from "@/lib/cases/incidents/queries";
import { formatInstant, formatLocalDate } from "@/lib/format";
import type { FollowUpPlace } from "./place";

export interface FollowUpActionsProps {
  place: FollowUpPlace;
  actions: readonly FollowUpAction[];
  owners: readonly { id: string; name: string }[];
  viewerId: string;
  isWritable: boolean;
  /** Local date. */
  today: string;
  timeZone: string;
}

/** What is done so that it does not happen again, by whom and when. */
export function FollowUpActions(props: FollowUpActionsProps) {
  const { place, actions, owners, viewerId, isWritable, today, timeZone } = props;
  const [t, page] = [useTranslations("incidents.action"), useTranslations("incidents.page")];
  const lang = useLocale();
  const hidden = { org: place.org, ref: place.reference };
  return (
    <Card>
      <CardHeader title={page("actions")} />
      <CardBody className="grid gap-4">
        <Messages of={["incidents"]}>
          {actions.length === 0 && <p className="text-ink-muted text-sm">{page("noActions")}</p>}
          <ul className="grid gap-4 empty:hidden">
            {actions.map((action) => (
              <li key={action.id} className="grid gap-1 border-line border-b pb-4 text-sm last:border-b-0 last:pb-0">
                <p>{action.body}</p>
                <p className="flex flex-wrap items-center gap-2 text-ink-subtle">
                  {t("dueBy", { owner: action.owner, when: formatLocalDate(action.dueOn, lang) })}
                  {action.doneAt && (
                    <Badge tone="good">
                      {t("isDone", { when: formatInstant(action.doneAt, lang, timeZone, "date") })}
                    </Badge>
                  )}
                  {isLateAction(action, today) && <Badge tone="bad">{t("late")}</Badge>}
                </p>
                {!action.doneAt && (isWritable || action.ownerId === viewerId) && (
                  <ActionForm
                    action={finishIncidentActionAction}
                    submit={t("finish")}
                    variant="quiet"
                    hidden={{ ...hidden, action: action.id }}
                  />
                )}
              </li>
            ))}
          </ul>
          {isWritable && (
            <details data-print="hide">
              <summary className="w-fit cursor-pointer rounded-sm py-1 font-medium text-accent text-sm">
                {t("title")}
              </summary>
              <ActionForm
                className="mt-3 max-w-xl"
                action={addIncidentActionAction}
                submit={t("submit")}
                hidden={hidden}
                fields={[
                  { name: "body", label: t("body"), required: true },
                  {
                    name: "owner",
                    label: t("owner"),
                    required: true,
                    options: [
                      { value: "", label: t("ownerChoose") },
                      ...owners.map(({ id, name }) => ({ value: id, label: name })),
                    ],
                  },
                  { name: "due", label: t("due"), type: "date", required: true },
                ]}
              />
            </details>
          )}
        </Messages>
      </CardBody>
    </Card>
  );
}
