import { useTranslations } from "next-intl";
import { ChartFrame } from "@/components/charts/chart-frame";
import type { DashboardContext } from "@/components/sla/dashboard-context";
import { Definition } from "@/components/sla/definition";
import { FigureBasis } from "@/components/sla/figure-basis";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatLocalMonth, formatNumber } from "@/lib/format";
import type { CaseFiguresPage } from "@/lib/measures/case-figures/queries";
import { capitalised, formatValue } from "@/lib/measures/format-measure";

/** Cases resolved at the first contact, month by month. */
export function ContactChart({
  page: { dashboard, cases },
  context,
}: {
  page: CaseFiguresPage;
  context: DashboardContext;
}) {
  const t = useTranslations("overview.cases");
  const measures = useTranslations("measures");
  const { lang } = context.words;
  const figure = cases.figures.firstContact;
  const whole = figure?.measure.value ?? null;
  const subject = t("contact");
  const rows = cases.contact;
  const { openMonth } = dashboard.view.period;
  return (
    <ChartFrame
      title={whole === null ? subject : t("contactShare", { share: formatValue(whole, "share", lang) })}
      subject={subject}
      definition={<Definition kpi="cases.first_contact" />}
      data={
        whole === null
          ? null
          : {
              ...{ kind: "line", format: "share", lang, min: 0, max: 1 },
              series: [{ label: subject, color: "series-1" }],
              points: rows.map(({ month, measure, rows: filter }) => ({
                label: formatLocalMonth(month, lang, "shortMonth"),
                values: [measure.value],
                hrefs: [context.rowsHref(filter)],
              })),
            }
      }
      empty={measures("noData")}
      basis={figure && <FigureBasis figure={figure} dashboard={dashboard} context={context} />}
      picture="first-contact"
      table={
        <DataTable caption={subject} hideCaption>
          <thead>
            <tr>
              <Th>{measures("column.month")}</Th>
              <Th numeric>{subject}</Th>
              <Th numeric>{measures("column.resolved")}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ month, measure, rows: filter }) => {
              const href = context.rowsHref(filter);
              const n = formatNumber(measure.n, lang);
              return (
                <Tr key={month}>
                  <Th scope="row">
                    {capitalised(formatLocalMonth(month, lang))}
                    {month === openMonth && " *"}
                  </Th>
                  <Td numeric>
                    {measure.value === null ? measures("noData") : formatValue(measure.value, "share", lang)}
                  </Td>
                  <Td numeric>{href ? <TextLink href={href}>{n}</TextLink> : n}</Td>
                </Tr>
              );
            })}
          </tbody>
        </DataTable>
      }
    />
  );
}
