import { useTranslations } from "next-intl";
import { ChartFrame } from "@/components/charts/chart-frame";
import { pairs } from "@/components/charts/pairs";
import type { Drawing } from "@/components/charts/told-data";
import { Definition } from "@/components/sla/definition";
import { type FormatLang, formatNumber } from "@/lib/format";
import { type DashboardQuery, textOfDashboardQuery } from "@/lib/measures/dashboard-query";
import type { ForumFigures } from "@/lib/measures/forum-figures/forum-figures";
import type { MarkedMeeting } from "@/lib/measures/forum-figures/queries";
import { placeOf } from "@/lib/measures/kpi/place";
import { type ForumChart, forumCharts, forumTold } from "@/lib/measures/told/forum-told";
import { routes } from "@/lib/routes";
import { ForumBasis } from "./figure-basis";
import { meetingMarks } from "./meeting-marks";

interface ForumChartsProps {
  org: { slug: string };
  query: DashboardQuery;
  dashboard: ForumFigures;
  marked: readonly MarkedMeeting[];
  lang: FormatLang;
}

const drawings: Record<ForumChart["id"], Drawing> = {
  held: { kind: "bar", colors: { agreed: "series-5" } },
  material: { kind: "bar" },
  onTime: { kind: "bar" },
  open: { kind: "bar" },
};

/** Meetings held, material in time, actions done in time and open ones, month by month. */
export function ForumCharts({ org, query, dashboard, marked, lang }: ForumChartsProps) {
  const t = useTranslations("forums.figures");
  const measures = useTranslations("measures");
  const frame = useTranslations("overview.frame");
  const forums = useTranslations("forums");
  const marks = meetingMarks(marked, lang, forums);
  const { compare = "before" } = query;
  const { from, to } = dashboard.period;
  return (
    <div className={pairs}>
      {forumCharts.map((chart) => {
        const { id, kpi } = chart;
        const { value, numerator, denominator } = dashboard.whole[kpi];
        const counted = { done: formatNumber(numerator ?? 0, lang), n: formatNumber(denominator ?? 0, lang) };
        const told = forumTold(chart, dashboard, {
          ...{ lang, compare, measures, frame, figures: t },
          rowsHref: (figure, month) => placeOf(figure, org.slug, { from: month, to: month }),
        });
        return (
          <ChartFrame
            key={id}
            title={value === null ? t(`chart.${id}`) : t(`statement.${id}`, counted)}
            subject={t(`chart.${id}`)}
            definition={<Definition kpi={kpi} />}
            told={told}
            drawing={drawings[id]}
            empty={measures("noData")}
            basis={<ForumBasis {...{ kpi, dashboard, lang }} />}
            annotations={id === "held" ? [] : marks}
            foldsEvents
            picture={`forums-${id}-${from}-${to}`}
            fileHref={(format) =>
              routes.customer.forumFiguresExport(org.slug, { ...textOfDashboardQuery(query), chart: id, format })
            }
          />
        );
      })}
    </div>
  );
}
