import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { watchCaseAction } from "@/lib/cases/follow/act-actions";

interface WatchCaseProps {
  org: string;
  /** "NORD-123". */
  reference: string;
  isReporter: boolean;
  isWatching: boolean;
  isClosed: boolean;
}

/** Who is told of the case by mail: its reporter always, anyone else who reads it by choice. */
export function WatchCase({ org, reference, isReporter, isWatching, isClosed }: WatchCaseProps) {
  const t = useTranslations("follow.watch");
  const who = isReporter ? "reporter" : isWatching ? "watching" : "notWatching";
  const words = t(isClosed ? `closed.${who}` : who);
  return (
    <Card data-print="hide">
      <CardBody className="grid gap-3">
        <p className="text-ink-muted text-sm">{words}</p>
        {!isReporter && (
          <Messages of={["follow"]}>
            <ActionForm
              key={String(isWatching)}
              action={watchCaseAction}
              submit={isWatching ? t("unwatch") : t("watch")}
              hidden={{ org, ref: reference, watching: isWatching ? "no" : "yes" }}
            />
          </Messages>
        )}
      </CardBody>
    </Card>
  );
}
