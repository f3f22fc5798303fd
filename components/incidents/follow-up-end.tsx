import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { closeFollowUpAction, reopenFollowUpAction } from "@/lib/cases/incidents/actions";
import type { FollowUpPlace } from "./place";

export interface FollowUpEndProps {
  place: FollowUpPlace;
  isClosed: boolean;
}

export function FollowUpEnd({ place, isClosed }: FollowUpEndProps) {
  const t = useTranslations("incidents.close");
  const hidden = { org: place.org, ref: place.reference };
  return (
    <Card data-print="hide">
      {!isClosed && <CardHeader title={t("title")} note={t("lead")} />}
      <CardBody>
        <Messages of={["incidents"]}>
          <ActionForm
            action={isClosed ? reopenFollowUpAction : closeFollowUpAction}
            submit={t(isClosed ? "reopen" : "submit")}
            variant={isClosed ? "quiet" : undefined}
            hidden={hidden}
          />
        </Messages>
      </CardBody>
    </Card>
  );
}
