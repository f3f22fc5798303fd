import { useTranslations } from "next-intl";
import { TrendLine } from "@/components/kpi/trend-line";
import { Folded } from "@/components/ui/folded";
import { kpiEmbedOf, kpiQueryKey } from "@/lib/knowledge/source/kpi-query";
import { About, type Figures, Frame, NoFigure } from "./kpi-figure";

interface KpiEmbedProps {
  figures?: Figures;
  given: Readonly<Record<string, string | undefined>>;
}

/** A KPI of one month, counted now or as the month was closed; with a line it tells the month's value and draws the year up to it. */
export function KpiEmbed({ figures, given }: KpiEmbedProps) {
  const t = useTranslations("article.kpi");
  const query = kpiEmbedOf(given);
  const figure = query && figures?.get(kpiQueryKey(query));
  if (!figure) return <NoFigure query={query} figure={figure} />;
  const last = figure.rows.at(-1);
  const values = figure.rows.map(({ number }) => number ?? null);
  const shown = last?.value ?? figure.value;
  return (
    <Frame>
      <p className="my-0 text-ink-muted text-sm">{figure.name}</p>
      <p className="my-0 font-semibold text-3xl tabular-nums leading-tight">{shown}</p>
      <p className="my-0 text-ink-subtle text-sm">
        {last?.label ?? figure.period}
        {`, ${query?.frozen ? t("closed") : t("live")}`}
      </p>
      {figure.rows.length > 1 && (
        <div className="mt-3">
          <TrendLine values={values} targets={[]} label={`${figure.name}, ${figure.period}`} />
          <Folded summary={t("months")}>
            <ul className="my-0 text-sm">
              {figure.rows.map(({ label, value }) => (
                <li key={label}>
                  {label}: <span className="tabular-nums">{value}</span>
                </li>
              ))}
            </ul>
          </Folded>
        </div>
      )}
      {figure.rows.length === 0 && <About figure={figure} />}
    </Frame>
  );
}
