import { useTranslations } from "next-intl";
import { ChartFrame } from "@/components/charts/chart-frame";
import type { FollowedPage } from "@/lib/measures/custom/loaders";
import { kpiTold } from "@/lib/measures/told/kpi-told";
import { routes } from "@/lib/routes";
import { KpiDefinition } from "./kpi-definition";
import { useKpiWords } from "./use-kpi-words";

/** The year of one figure that is followed, beside its target. */
export function KpiChart({ page }: { page: FollowedPage }) {
  const t = useTranslations("kpi");
  const measures = useTranslations("measures");
  const { lang, nameOf, shown, monthOf } = useKpiWords();
  const { org, followed, points, rows, last, value } = page;
  const name = nameOf(followed);
  const told = kpiTold(followed, points, { lang, name, kpi: t, rowsHref: (month) => rows.get(month) ?? null });
  const said = last && value !== null;
  const months = {
    value: said ? shown(value, followed.unit, last.live.currency) : "",
    month: last ? monthOf(last.month) : "",
  };
  return (
    <ChartFrame
      title={said ? t("chart.said", months) : t("chart.subject")}
      subject={t("chart.subject")}
      definition={<KpiDefinition followed={followed} />}
      told={told}
      drawing={{ kind: "line", floats: true }}
      empty={measures("noData")}
      picture={`kpi-${followed.key}`}
      fileHref={(format) => routes.customer.kpiExport(org.slug, followed.id, format)}
    />
  );
}
