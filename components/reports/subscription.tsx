import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { subscribeToReportsAction } from "@/lib/reports/sla/actions";

export interface SubscriptionProps {
  org: string;
  isSubscribed: boolean;
  /** How many are told; null for those who do not make reports. */
  subscribers: number | null;
}

export function Subscription({ org, isSubscribed, subscribers }: SubscriptionProps) {
  const t = useTranslations("reports.subscription");
  return (
    <Card data-print="hide">
      <CardHeader title={t("title")} note={t(isSubscribed ? "on" : "off")} />
      <CardBody className="grid gap-3">
        <Messages of={["reports"]}>
          <ActionForm
            action={subscribeToReportsAction}
            submit={t(isSubscribed ? "stop" : "start")}
            variant={isSubscribed ? "quiet" : undefined}
            hidden={{ org, on: String(!isSubscribed) }}
          />
        </Messages>
        {subscribers !== null && <p className="text-ink-subtle text-sm">{t("count", { n: subscribers })}</p>}
      </CardBody>
    </Card>
  );
}
