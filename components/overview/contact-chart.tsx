import { useTranslations } from "next-intl";
import { ChartFrame, type ChartFrameProps } from "@/components/charts/chart-frame";
import type { DashboardContext } from "@/components/sla/dashboard-context";
import { Definition } from "@/components/sla/definition";
import { FigureBasis } from "@/components/sla/figure-basis";
import type { CaseFiguresPage } from "@/lib/measures/case-figures/queries";
import { formatValue } from "@/lib/measures/format-measure";
import type { ToldChart } from "@/lib/measures/told/told-chart";

interface ContactChartProps extends Pick<ChartFrameProps, "annotations" | "fileHref"> {
  page: CaseFiguresPage;
  told: ToldChart;
  context: DashboardContext;
}

/** Cases resolved at the first contact, month by month. */
export function ContactChart({ page: { dashboard, cases }, told, context, ...frame }: ContactChartProps) {
  const t = useTranslations("overview.cases");
  const measures = useTranslations("measures");
  const figure = cases.figures.firstContact;
  const whole = figure?.measure.value ?? null;
  const { from, to } = dashboard.view.period;
  return (
    <ChartFrame
      title={
        whole === null ? t("contact") : t("contactShare", { share: formatValue(whole, "share", context.words.lang) })
      }
      subject={t("contact")}
      definition={<Definition kpi="cases.first_contact" />}
      told={told}
      drawing={{ kind: "line" }}
      empty={measures("noData")}
      basis={figure && <FigureBasis figure={figure} dashboard={dashboard} context={context} />}
      picture={`first-contact-${from}-${to}`}
      {...frame}
    />
  );
}
