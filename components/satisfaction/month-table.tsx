import { useTranslations } from "next-intl";
import { DataTable, Th, Tr } from "@/components/ui/data-table";
import { formatLocalMonth } from "@/lib/format";
import { FigureCells } from "./figure-cells";
import { FigureHeads } from "./figure-heads";
import type { MonthsSectionProps } from "./months-section";

export function MonthTable({ dashboard, context, filter }: Omit<MonthsSectionProps, "target">) {
  const t = useTranslations("satisfaction");
  const { lang } = context;
  const { months, period } = dashboard;
  return (
    <DataTable caption={t("overTime")} hideCaption>
      <thead>
        <FigureHeads first={t("column.month")} />
      </thead>
      <tbody>
        {months.map(({ month, figures }) => (
          <Tr key={month}>
            <Th scope="row">
              {formatLocalMonth(month, lang)}
              {month === period.openMonth && " *"}
            </Th>
            <FigureCells
              figures={figures}
              lang={lang}
              href={context.answersHref({ from: month, to: month, ...filter })}
            />
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}
