import { useTranslations } from "next-intl";
import { Th } from "@/components/ui/data-table";

/** The heads of what `FigureCells` draws. */
export function FigureHeads({ first }: { first: string }) {
  const t = useTranslations("satisfaction.column");
  return (
    <tr>
      <Th>{first}</Th>
      <Th numeric>
        {t("csat")}
        <span className="block font-normal">{t("interval")}</span>
      </Th>
      <Th numeric>{t("mean")}</Th>
      <Th numeric>{t("n")}</Th>
      <Th numeric>{t("rate")}</Th>
    </tr>
  );
}
