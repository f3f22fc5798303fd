import { useLocale, useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import type { ContractVersion } from "@/lib/billing/contract/history-queries";
import { formatInstant, formatLocalDate } from "@/lib/format";

interface HistoryCardProps {
  history: readonly ContractVersion[];
  timeZone: string;
}

/** Every change of a contract, the newest first: what, from when, why and by whom, and the contract as it then stood. */
export function HistoryCard({ history, timeZone }: HistoryCardProps) {
  const t = useTranslations("contracts.history");
  const lang = useLocale();
  return (
    <Card id="history">
      <CardHeader title={t("title")} note={t("lead")} />
      <CardTable caption={t("title")}>
        <thead>
          <tr>
            <Th numeric>{t("version")}</Th>
            <Th>{t("what")}</Th>
            <Th>{t("from")}</Th>
            <Th>{t("note")}</Th>
            <Th>{t("stood")}</Th>
            <Th>{t("made")}</Th>
          </tr>
        </thead>
        <tbody>
          {history.map(({ version, what, from, note, madeAt, by, name, to, noticeMonths }) => (
            <Tr key={version}>
              <Th scope="row" className="text-end tabular-nums">
                {version}
              </Th>
              <Td className="min-w-36">{t(`kind.${what}`)}</Td>
              <Td className="whitespace-nowrap">{formatLocalDate(from, lang)}</Td>
              <Td className="min-w-48">{note || "–"}</Td>
              <Td className="min-w-56 text-ink-muted">
                {t("stoodAs", { name, to: to ? formatLocalDate(to, lang) : t("open"), months: noticeMonths })}
              </Td>
              <Td className="whitespace-nowrap">
                {formatInstant(madeAt, lang, timeZone, "date")}
                <span className="block text-ink-subtle text-xs">{by ?? t("portal")}</span>
              </Td>
            </Tr>
          ))}
        </tbody>
      </CardTable>
    </Card>
  );
}
