import { useTranslations } from "next-intl";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { formatInstant, formatNumber } from "@/lib/format";
import type { ClosingsPage } from "@/lib/measures/custom/loaders";
import { capitalised } from "@/lib/measures/format-measure";
import { useKpiWords } from "./use-kpi-words";

type Props = Pick<ClosingsPage, "closings" | "restated" | "people"> & { timeZone: string };

/** The closed months: when, by whom, and how much of each is counted otherwise today. */
export function ClosingTable({ closings, restated, people, timeZone }: Props) {
  const t = useTranslations("kpi.closing");
  const other = useTranslations("kpi");
  const { lang, monthOf } = useKpiWords();
  return (
    <CardTable caption={t("caption")}>
      <thead>
        <tr>
          <Th>{t("month")}</Th>
          <Th>{t("closedAt")}</Th>
          <Th>{t("by")}</Th>
          <Th numeric>{t("restated")}</Th>
        </tr>
      </thead>
      <tbody>
        {closings.map(({ month, closedAt, closedById }) => {
          const changed = restated.filter((row) => row.month === month).length;
          return (
            <Tr key={month}>
              <Th scope="row" className="whitespace-nowrap">
                {capitalised(monthOf(month))}
              </Th>
              <Td className="whitespace-nowrap">{formatInstant(closedAt, lang, timeZone, "date")}</Td>
              <Td>{closedById ? (people.get(closedById) ?? other("unknownPerson")) : t("byCommand")}</Td>
              <Td numeric>{changed === 0 ? t("noRestated") : formatNumber(changed, lang)}</Td>
            </Tr>
          );
        })}
      </tbody>
    </CardTable>
  );
}
