import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/routes";
import { topicKey } from "./topic-name";

export interface WebhookRow {
  id: string;
  name: string;
  url: string;
  topics: readonly string[];
  endedAt: string | null;
  waiting: number;
  failed: number;
  delivered: number;
}

export function WebhookTable({ org, webhooks }: { org: string; webhooks: readonly WebhookRow[] }) {
  const t = useTranslations("integrations");
  return (
    <DataTable caption={t("webhooks")} hideCaption>
      <thead>
        <tr>
          <Th>{t("name")}</Th>
          <Th>{t("urlHead")}</Th>
          <Th>{t("topicsHead")}</Th>
          <Th>{t("outcome")}</Th>
        </tr>
      </thead>
      <tbody>
        {webhooks.map(({ id, name, url, topics, endedAt, waiting, failed, delivered }) => (
          <Tr key={id}>
            <Th scope="row" className="min-w-40 wrap-anywhere">
              <TextLink href={routes.desk.webhook(org, id)}>{name}</TextLink>
            </Th>
            <Td className="min-w-56 wrap-anywhere">{url}</Td>
            <Td className="min-w-48 text-ink-muted">{topics.map((topic) => t(topicKey(topic))).join(", ")}</Td>
            <Td className="min-w-40">
              <span className="flex flex-wrap gap-1.5">
                {endedAt && <Badge>{t("endedBadge")}</Badge>}
                <Badge tone="good">{t("counts", { delivered })}</Badge>
                {failed > 0 && <Badge tone="bad">{t("countFailed", { n: failed })}</Badge>}
                {waiting > 0 && <Badge tone="info">{t("countWaiting", { n: waiting })}</Badge>}
              </span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}
