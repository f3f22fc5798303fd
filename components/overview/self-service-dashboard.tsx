import { useTranslations } from "next-intl";
import { BeforeNote } from "@/components/sla/before-note";
import { Definition } from "@/components/sla/definition";
import { FigureValue } from "@/components/sla/figure-value";
import { InWordsCard } from "@/components/sla/in-words-card";
import { Stat, StatGroup } from "@/components/ui/stat";
import type { FormatLang } from "@/lib/format";
import { compare } from "@/lib/measures/comparison";
import { formatValue } from "@/lib/measures/format-measure";
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
      <InWordsCard asOf={now} timeZone={org.timeZone} {...{ period, lang }}>
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
      </InWordsCard>
      <section aria-label={t("figures")}>
        <StatGroup>
          {tiles.map(({ id, measure, before }) => (
            <Stat
              key={id}
              label={measures(`kpi.${measure.kpi}.name`)}
              info={<Definition kpi={measure.kpi} />}
              value={
                <FigureValue text={measure.value === null ? null : formatValue(measure.value, measure.unit, lang)} />
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

function Before({ dashboard: { period, previous }, measure, before, lang }: BeforeProps) {
  const t = useTranslations("measures");
  const { unit, n } = measure;
  const isAsLong = unit === "share" || previous.months.length === period.months.length;
  return (
    <div className="grid gap-0.5">
      {isAsLong && <BeforeNote comparison={compare(measure, before)} {...{ unit, previous, lang }} isJudged={false} />}
      {unit === "share" && <span>{t("basis.searches", { n })}</span>}
    </div>
  );
}
