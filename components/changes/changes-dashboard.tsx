import { useTranslations } from "next-intl";
import { Definition } from "@/components/sla/definition";
import { FigureValue } from "@/components/sla/figure-value";
import { Stat, StatGroup } from "@/components/ui/stat";
import { changeFigures } from "@/lib/changes/dashboard";
import type { ChangesPage } from "@/lib/changes/loaders";
import type { FormatLang } from "@/lib/format";
import { catalogue } from "@/lib/measures/catalogue";
import { formatAgainst } from "@/lib/measures/format-measure";
import { placeOf } from "@/lib/measures/kpi/place";
import { ChangesCharts } from "./changes-charts";
import { FigureNote } from "./figure-note";
import { InWords } from "./in-words";

/** How changes went: in words, in figures, month by month. */
export function ChangesDashboard({ page, lang }: { page: ChangesPage; lang: FormatLang }) {
  const t = useTranslations("changes");
  const measures = useTranslations("measures");
  const { dashboard, goals, org, service } = page;
  const narrowed = service === null ? "" : `&service=${encodeURIComponent(service)}`;
  return (
    <div className="grid grid-cols-1 gap-6">
      <InWords page={page} lang={lang} />
      <section aria-label={t("figures")}>
        <StatGroup>
          {changeFigures.map((figure) => {
            const { value, unit, kpi } = dashboard.figures[figure];
            const target = figure === "finished" ? null : (goals[figure](dashboard.period.to)?.share ?? null);
            const href = placeOf(kpi, org.slug, dashboard.period);
            const { direction } = catalogue[kpi];
            const text = value === null ? null : formatAgainst(value, { unit, direction, target }, lang);
            return (
              <Stat
                key={figure}
                label={measures(`kpi.${kpi}.name`)}
                info={<Definition kpi={kpi} />}
                value={<FigureValue text={text} href={`${href}${narrowed}`} />}
                note={
                  <div className="grid gap-0.5">
                    <FigureNote page={page} figure={figure} lang={lang} />
                  </div>
                }
              />
            );
          })}
        </StatGroup>
      </section>
      <ChangesCharts page={page} lang={lang} />
    </div>
  );
}
