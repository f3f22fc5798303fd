import { useTranslations } from "next-intl";
import { useFigureName } from "@/components/sla/use-figure-name";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { formatNumber } from "@/lib/format";
import { catalogue } from "@/lib/measures/catalogue";
import type { Restated } from "@/lib/measures/closing/restated-queries";
import { capitalised } from "@/lib/measures/format-measure";
import { useKpiWords } from "./use-kpi-words";

/** Frozen values beside what they would be today. */
export function RestatedTable({ rows }: { rows: readonly Restated[] }) {
  const t = useTranslations("kpi.closing");
  const figureName = useFigureName();
  const { lang, shown, monthOf } = useKpiWords();
  return (
    <CardTable caption={t("restatedCaption")}>
      <thead>
        <tr>
          <Th>{t("month")}</Th>
          <Th>{t("figure")}</Th>
          <Th numeric>{t("was")}</Th>
          <Th numeric>{t("is")}</Th>
          <Th numeric>{t("nWas")}</Th>
          <Th numeric>{t("nIs")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows
          .toSorted((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0))
          .map(({ month, kpi, frozen, live }) => (
            <Tr key={`${month} ${kpi}`}>
              <Th scope="row">{capitalised(monthOf(month))}</Th>
              <Td>{figureName(kpi)}</Td>
              <Td numeric>{shown(frozen.value, catalogue[kpi].unit, frozen.currency)}</Td>
              <Td numeric>{shown(live.value, catalogue[kpi].unit, live.currency)}</Td>
              <Td numeric>{formatNumber(frozen.n, lang)}</Td>
              <Td numeric>{formatNumber(live.n, lang)}</Td>
            </Tr>
          ))}
      </tbody>
    </CardTable>
  );
}
