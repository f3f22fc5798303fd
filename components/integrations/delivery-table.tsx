import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Badge } from "@/components/ui/badge";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant } from "@/lib/format";
import { sendAgainAction } from "@/lib/intake/integration-actions";
import { problemOfDelivery } from "@/lib/intake/webhooks/problems";
import { routes } from "@/lib/routes";
import { topicKey } from "./topic-name";

export interface DeliveryRow {
  id: string;
  topic: string;
  /** Null when the case is gone. */
  reference: string | null;
  state: "waiting" | "delivered" | "failed";
  tries: number;
  responseCode: number | null;
  error: string | null;
  tookMs: number | null;
  createdAt: string;
}

export interface DeliveryTableProps {
  org: string;
  webhook: string;
  rows: readonly DeliveryRow[];
  /** Whether anything is sent there at all. */
  maySend: boolean;
}

const tones = { waiting: "info", delivered: "good", failed: "bad" } as const;

export function DeliveryTable({ org, webhook, rows, maySend }: DeliveryTableProps) {
  const t = useTranslations("integrations");
  const lang = useLocale();
  return (
    <DataTable caption={t("log")} hideCaption>
      <thead>
        <tr>
          <Th>{t("at")}</Th>
          <Th>{t("topic")}</Th>
          <Th>{t("case")}</Th>
          <Th>{t("stateHead")}</Th>
          <Th>{t("answer")}</Th>
          <Th numeric>{t("tries")}</Th>
          {maySend && <Th>{t("actionHead")}</Th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="whitespace-nowrap tabular-nums">{formatInstant(row.createdAt, lang, "Europe/Stockholm")}</Td>
            <Td className="min-w-32">{t(topicKey(row.topic))}</Td>
            <Td className="whitespace-nowrap">
              {row.reference ? (
                <TextLink href={routes.customer.case(org, row.reference)}>{row.reference}</TextLink>
              ) : (
                t("caseGone")
              )}
            </Td>
            <Td>
              <Badge tone={tones[row.state]} dot>
                {t(`state.${row.state}`)}
              </Badge>
            </Td>
            <Td className="min-w-44">
              <Answer row={row} />
            </Td>
            <Td numeric>{row.tries}</Td>
            {maySend && (
              <Td className="whitespace-nowrap">
                {row.state !== "waiting" && (
                  <ActionForm
                    action={sendAgainAction}
                    submit={t("again")}
                    variant="secondary"
                    hidden={{ org, webhook, delivery: row.id }}
                  />
                )}
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Answer({ row: { tries, responseCode, error, tookMs } }: { row: DeliveryRow }) {
  const t = useTranslations("integrations");
  const known = error === null ? null : problemOfDelivery(error);
  if (tries === 0) return <span className="text-ink-subtle">{t("notTried")}</span>;
  return (
    <>
      {responseCode === null ? t("noAnswer") : t("answerIn", { code: String(responseCode), ms: tookMs ?? 0 })}
      {error && responseCode === null && (
        <span className="block text-ink-subtle text-xs" lang={known ? undefined : "en"}>
          {known ? `${t(`problem.${known.problem}`)} ${known.code}`.trim() : error}
        </span>
      )}
    </>
  );
}
