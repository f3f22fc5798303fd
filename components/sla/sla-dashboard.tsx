import { useTranslations } from "next-intl";
import type { Annotation } from "@/components/charts/chart-frame";
import { pairs } from "@/components/charts/pairs";
import { Segmented } from "@/components/ui/segmented";
import { StatGroup } from "@/components/ui/stat";
import type { ChartsBefore } from "@/lib/measures/charts-before";
import type { Dashboard, FigureId } from "@/lib/measures/dashboard";
import { type DashboardQuery, textOfDashboardQuery } from "@/lib/measures/dashboard-query";
import { capitalised } from "@/lib/measures/format-measure";
import { routes } from "@/lib/routes";
import type { DashboardContext } from "./dashboard-context";
import { FigureChart } from "./figure-chart";
import { FigureTile } from "./figure-tile";
import { InWords } from "./in-words";

interface SlaDashboardProps {
  org: { slug: string; timeZone: string };
  query: DashboardQuery;
  dashboard: Dashboard;
  /** What its charts are held against. */
  before: ChartsBefore;
  context: DashboardContext;
  /** What happened in the months shown. */
  annotations: readonly Annotation[];
}

const tiles: FigureId[] = [
  "resolution",
  "response",
  "resolutionBreaches",
  "responseBreaches",
  "backlog",
  "oldBacklog",
  "median",
  "p90",
  "reopened",
  "opened",
  "resolved",
  "closed",
];

/** Sentences first, then the figures, then how they came about month by month. */
export function SlaDashboard({ org, query, dashboard, before, context, annotations }: SlaDashboardProps) {
  const t = useTranslations("measures");
  const shown = tiles.filter((id) => id !== "oldBacklog" || dashboard.figures.oldBacklog.measure.n > 0);
  return (
    <div className="grid gap-6">
      <InWords dashboard={dashboard} timeZone={org.timeZone} />
      <section aria-labelledby="figures" className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="figures" className="font-semibold text-lg">
            {t("figures")}
          </h2>
          <div data-print="hide" className="flex flex-wrap gap-2">
            <Choices org={org.slug} query={query} name="clock" values={["resolution", "response"]} />
            <Choices org={org.slug} query={query} name="time" values={["business", "calendar"]} />
          </div>
        </div>
        <StatGroup>
          {shown.map((id) => (
            <FigureTile key={id} figure={dashboard.figures[id]} dashboard={dashboard} context={context} />
          ))}
        </StatGroup>
      </section>
      <div className={pairs}>
        {dashboard.charts.map((chart) => (
          <FigureChart
            key={chart.id}
            chart={chart}
            dashboard={dashboard}
            context={context}
            annotations={annotations}
            before={before}
            compare={query.compare ?? "before"}
            fileHref={(format) =>
              routes.customer.slaExport(org.slug, { ...textOfDashboardQuery(query), chart: chart.id, format })
            }
          />
        ))}
      </div>
    </div>
  );
}

interface ChoicesProps {
  org: string;
  query: DashboardQuery;
  name: "clock" | "time";
  values: readonly string[];
}

function Choices({ org, query, name, values }: ChoicesProps) {
  const t = useTranslations("measures");
  const labels = { clock: "clockName", time: "time" } as const;
  const items = values.map((value) => ({
    href: routes.customer.sla(org, { ...textOfDashboardQuery(query), [name]: value }),
    label: capitalised(t(`${labels[name]}.${value}`)),
    current: query[name] === value,
  }));
  return <Segmented label={t(`filter.${name}`)} items={items} />;
}
