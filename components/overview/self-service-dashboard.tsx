import { useTranslations } from "next-intl";
import { Definition } from "@/components/sla/definition";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Stat, StatGroup } from "@/components/ui/stat";
import { type FormatLang, formatInstant, formatLocalMonth, formatNumber } from "@/lib/format";
import { compare } from "@/lib/measures/comparison";
import { capitalised, formatDifference, formatValue } from "@/lib/measures/format-measure";
import type { SelfServicePage } from "@/lib/measures/self-service/loaders";
import type { SelfServiceDashboard as Dashboard } from "@/lib/measures/self-service/self-service";
import { SelfServiceCharts } from "./self-service-charts";

/** What a customer's people find by themselves: in words, in figures, month by month. */
export function SelfServiceDashboard({ page, lang }: { page: SelfServicePage; lang: FormatLang }) {
  const t = useTranslations("overview.selfService");
  const measures = useTranslations("measures");
  const { dashboard, org, now } = page;
  const { suggestions, period, tiles } = dashboard;
  const figureOf = (id: string) => tiles.find((tile) => tile.id === id)?.measure.value ?? null;
  const answered = figureOf("answered");
  return (
    <div className="grid grid-cols-1 gap-6">
      <Card aria-labelledby="in-words">
        <CardHeader title={measures("inWords")} id="in-words" />
        <CardBody>
          <ul className="grid max-w-3xl gap-1.5">
            <li>
              {answered === null
                ? t("searchedNone")
                : t("searched", { n: figureOf("searches") ?? 0, share: formatValue(answered, "share", lang) })}
            </li>
            <li>{t("confirmed", { n: figureOf("deflection") ?? 0 })}</li>
            <li>
              {t("potential", {
                n: suggestions.potential,
                suggested: suggestions.suggested,
                reported: suggestions.reported,
              })}
            </li>
          </ul>
          <p className="mt-3 text-ink-subtle text-sm">
            {measures("asOf", { when: formatInstant(new Date(now), lang, org.timeZone) })}{" "}
            {period.openMonth &&
              measures("openMonth", { month: capitalised(formatLocalMonth(period.openMonth, lang)) })}
          </p>
        </CardBody>
      </Card>
      <section aria-label={t("figures")}>
        <StatGroup>
          {tiles.map(({ id, measure, before }) => (
            <Stat
              key={id}
              label={measures(`kpi.${measure.kpi}.name`)}
              info={<Definition kpi={measure.kpi} />}
              value={
                measure.value === null ? (
                  <span className="font-medium text-ink-subtle text-xl">{measures("noData")}</span>
                ) : (
                  formatValue(measure.value, measure.unit, lang)
                )
              }
              note={<Before dashboard={dashboard} measure={measure} before={before} lang={lang} />}
            />
          ))}
        </StatGroup>
      </section>
      <SelfServiceCharts org={org.slug} query={page.query} dashboard={dashboard} lang={lang} />
    </div>
  );
}

type Tile = Dashboard["tiles"][number];

interface BeforeProps extends Pick<Tile, "measure" | "before"> {
  dashboard: Dashboard;
  lang: FormatLang;
}

function Before({ dashboard, measure, before, lang }: BeforeProps) {
  const t = useTranslations("measures");
  const { difference, previous } = compare(measure, before);
  const { period, previous: months } = dashboard;
  const isAsLong = measure.unit === "share" || months.months.length === period.months.length;
  const n = measure.unit === "share" ? <span>{t("basis.searches", { n: measure.n })}</span> : null;
  if (difference === null || previous === null || !isAsLong) return n;
  const [from, to] = [
    formatLocalMonth(months.from, lang, "shortMonth"),
    formatLocalMonth(months.to, lang, "shortMonth"),
  ];
  const text = formatDifference(difference, measure.unit, lang);
  const change = difference === 0 ? t("same") : measure.unit === "share" ? t("points", { change: text }) : text;
  const value = measure.unit === "share" ? formatValue(previous, "share", lang) : formatNumber(previous, lang);
  return (
    <div className="grid gap-0.5">
      <span className="first-letter:uppercase">
        {t(from === to ? "beforeOne" : "before", { change, value, from, to })}
      </span>
      {n}
    </div>
  );
}
