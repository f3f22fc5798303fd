import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant, formatLocalMonth } from "@/lib/format";
import type { ListedDelivery } from "@/lib/reports/subscriptions/queries";
import { routes } from "@/lib/routes";

interface DeliveryTableProps {
  org: { slug: string; timeZone: string };
  deliveries: readonly ListedDelivery[];
  /** Whether others' deliveries are among them. */
  showsPeople: boolean;
}

const tones = { sent: "good", empty: "neutral", refused: "warn" } as const;

/** What each time of a subscription came to. */
export function DeliveryTable({ org, deliveries, showsPeople }: DeliveryTableProps) {
  const t = useTranslations("packs.subscriptions");
  const packs = useTranslations("packs");
  const lang = useLocale();
  return (
    <Card>
      <CardHeader title={t("deliveries")} note={showsPeople ? undefined : t("deliveriesNote")} />
      {deliveries.length === 0 ? (
        <p className="px-5 pt-2 pb-4 text-ink-muted text-sm">{t("noDeliveries")}</p>
      ) : (
        <CardTable caption={t("deliveries")}>
          <thead>
            <tr>
              <Th>{t("when")}</Th>
              <Th>{t("kind")}</Th>
              <Th>{t("about")}</Th>
              {showsPeople && <Th>{t("who")}</Th>}
              <Th>{t("outcome")}</Th>
            </tr>
          </thead>
          <tbody>
            {deliveries.map(({ at, dueAt, kind, definition, month, state, person, personId }) => (
              <Tr key={`${dueAt.getTime()} ${personId} ${definition?.id ?? kind}`}>
                <Th scope="row" className="whitespace-nowrap font-normal tabular-nums">
                  {formatInstant(at, lang, org.timeZone)}
                </Th>
                <Td>{definition?.name ?? packs(`kind.${kind}`)}</Td>
                <Td className="whitespace-nowrap">
                  {state === "sent" ? (
                    <TextLink href={routes.customer.pack(org.slug, definition?.id ?? kind, month)}>
                      {formatLocalMonth(month, lang)}
                    </TextLink>
                  ) : (
                    formatLocalMonth(month, lang)
                  )}
                </Td>
                {showsPeople && <Td>{person || "–"}</Td>}
                <Td>
                  <Badge tone={tones[state]} className="whitespace-normal">
                    {t(`state.${state}`)}
                  </Badge>
                </Td>
              </Tr>
            ))}
          </tbody>
        </CardTable>
      )}
    </Card>
  );
}
