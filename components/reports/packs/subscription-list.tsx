import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { formatInstant } from "@/lib/format";
import { endSubscriptionAction } from "@/lib/reports/subscriptions/actions";
import type { ListedSubscription } from "@/lib/reports/subscriptions/queries";
import { scheduleText } from "./schedule-text";

interface SubscriptionListProps {
  org: { slug: string; timeZone: string };
  title: string;
  subscriptions: readonly ListedSubscription[];
  /** The viewer's own, which can be ended; others' say whose they are. */
  isOwn: boolean;
}

export function SubscriptionList({ org, title, subscriptions, isOwn }: SubscriptionListProps) {
  const t = useTranslations("packs.subscriptions");
  const packs = useTranslations("packs");
  const lang = useLocale();
  return (
    <Card>
      <CardHeader title={title} />
      {subscriptions.length === 0 && <p className="px-5 pt-2 pb-4 text-ink-muted text-sm">{t("none")}</p>}
      <Messages of={["packs"]}>
        <ul className="mt-2 grid grid-cols-1">
          {subscriptions.map((one) => {
            const report = one.definition?.name ?? packs(`kind.${one.kind}`);
            const when = scheduleText(one, lang, packs);
            const at = (instant: Date) => formatInstant(instant, lang, org.timeZone);
            const parts = one.sections.map((id) => packs(`section.${id}` as "section.levels")).join(", ");
            return (
              <li
                key={one.id}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t px-5 py-3 text-sm first:border-t-0"
              >
                <div className="min-w-0">
                  <p>
                    <span className="font-medium">{report}</span> {when}
                    {!isOwn && ` · ${one.person}`}
                  </p>
                  <p className="text-ink-subtle">
                    {parts || t("all")} · {packs(`langs.${one.lang}`)} ·{" "}
                    {one.endedAt && one.endedWhy
                      ? t(`ended.${one.endedWhy}`, { when: at(one.endedAt) })
                      : t("next", { when: at(one.nextAt) })}
                  </p>
                </div>
                {isOwn && one.endedAt === null && (
                  <ActionForm
                    action={endSubscriptionAction}
                    submit={t("stop")}
                    variant="quiet"
                    hidden={{ org: org.slug, subscription: one.id }}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </Messages>
    </Card>
  );
}
