import { useTranslations } from "next-intl";
import { ChartFrame } from "@/components/charts/chart-frame";
import type { DashboardContext } from "@/components/sla/dashboard-context";
import { Definition } from "@/components/sla/definition";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatNumber, formatPercent } from "@/lib/format";
import type { PartTable } from "@/lib/measures/case-figures/case-figures";

interface PartChartProps {
  table: PartTable;
  context: DashboardContext;
  name: (key: string) => string;
}

/** More would be hairlines; the table has them all. */
const mostBars = 10;

/** The opened cases by category, site or channel. */
export function PartChart({ table: { part, rows, total }, context, name }: PartChartProps) {
  const t = useTranslations("overview.cases");
  const measures = useTranslations("measures");
  const { lang } = context.words;
  const subject = t(`part.${part}`);
  const [first] = rows.filter(({ key }) => key !== "");
  const unsaid = rows.find(({ key }) => key === "")?.count ?? 0;
  const title = first
    ? t("most", {
        name: name(first.key),
        count: formatNumber(first.count, lang),
        share: formatPercent(first.count / total, lang, 0),
      })
    : subject;
  const drawn = rows.slice(0, mostBars);
  return (
    <ChartFrame
      title={title}
      subject={subject}
      definition={<Definition kpi="cases.opened" />}
      note={rows.length > mostBars && ` · ${t("mostShown", { count: mostBars })}`}
      data={
        total === 0
          ? null
          : {
              ...{ kind: "horizontal", format: "count", lang },
              series: [{ label: measures("column.opened"), color: "series-1" }],
              points: drawn.map(({ key, count, rows: filter }) => ({
                label: name(key),
                values: [count],
                hrefs: [context.rowsHref(filter)],
              })),
            }
      }
      empty={measures("noData")}
      tall={drawn.length > 6}
      basis={
        <>
          <span>{measures("basis.cases", { n: total })}</span>
          {unsaid > 0 && <span>{t("unsaid", { n: unsaid })}</span>}
        </>
      }
      picture={`cases-by-${part}`}
      table={
        <DataTable caption={subject} hideCaption>
          <thead>
            <tr>
              <Th>{t(`column.${part}`)}</Th>
              <Th numeric>{measures("column.opened")}</Th>
              <Th numeric>{t("column.share")}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, count, rows: filter }) => {
              const href = context.rowsHref(filter);
              const text = formatNumber(count, lang);
              return (
                <Tr key={key}>
                  <Th scope="row">{name(key)}</Th>
                  <Td numeric>{href ? <TextLink href={href}>{text}</TextLink> : text}</Td>
                  <Td numeric>{formatPercent(count / total, lang, 1)}</Td>
                </Tr>
              );
            })}
          </tbody>
        </DataTable>
      }
    />
  );
}
