import { useTranslations } from "next-intl";
import { ChartFrame, type ChartFrameProps } from "@/components/charts/chart-frame";
import { Definition } from "@/components/sla/definition";
import { type FormatLang, formatNumber, formatPercent } from "@/lib/format";
import type { PartTable } from "@/lib/measures/case-figures/case-figures";
import type { ToldChart } from "@/lib/measures/told/told-chart";

interface PartChartProps extends Pick<ChartFrameProps, "fileHref" | "picture"> {
  table: PartTable;
  told: ToldChart;
  lang: FormatLang;
}

/** More would be hairlines; the table has them all. */
const mostBars = 10;

/** The opened cases by category, site or channel. */
export function PartChart({ table: { part, rows, total }, told, lang, ...frame }: PartChartProps) {
  const t = useTranslations("overview.cases");
  const measures = useTranslations("measures");
  const subject = t(`part.${part}`);
  const [first] = rows.filter(({ key }) => key !== "");
  const name = told.rows.find(({ key }) => key === first?.key)?.label ?? "";
  const unsaid = rows.find(({ key }) => key === "")?.count ?? 0;
  const share = first ? formatPercent(first.count / total, lang, 0) : "";
  return (
    <ChartFrame
      title={first ? t("most", { name, count: formatNumber(first.count, lang), share }) : subject}
      subject={subject}
      definition={<Definition kpi="cases.opened" />}
      note={rows.length > mostBars && ` · ${t("mostShown", { count: mostBars })}`}
      told={told}
      drawing={{ kind: "horizontal", most: mostBars }}
      empty={measures("noData")}
      tall={Math.min(rows.length, mostBars) > 6}
      basis={
        <>
          <span>{measures("basis.cases", { n: total })}</span>
          {unsaid > 0 && <span>{t("unsaid", { n: unsaid })}</span>}
        </>
      }
      {...frame}
    />
  );
}
