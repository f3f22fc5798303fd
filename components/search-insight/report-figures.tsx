import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InfoTip } from "@/components/ui/info-tip";
import { Stat, StatGroup } from "@/components/ui/stat";
import { formatNumber, formatPercent } from "@/lib/format";
import type { Deflection, SearchFigures } from "@/lib/search/insight/report-queries";

/** How many searches there were, and which shares of them came to what. */
export function ReportFigures({ figures }: { figures: SearchFigures }) {
  const t = useTranslations("searchInsight");
  const lang = useLocale();
  const { searches } = figures;
  const shares = ["answered", "nothingFound", "nothingOpened"] as const;
  return (
    <StatGroup>
      <Figure name="figures.searches" value={searches === 0 ? null : formatNumber(searches, lang)} />
      {shares.map((name) => (
        <Figure
          key={name}
          name={`figures.${name}`}
          value={searches === 0 ? null : formatPercent(figures[name] / searches, lang, 0)}
          note={t("ofSearches", { n: formatNumber(figures[name], lang), total: formatNumber(searches, lang) })}
        />
      ))}
    </StatGroup>
  );
}

/** What was said to be solved, beside what may have been. */
export function DeflectionFigures({ deflection }: { deflection: Deflection }) {
  const t = useTranslations("searchInsight");
  const lang = useLocale();
  const { confirmed, confirmedWhileWriting, suggested, reported, potential, undecided } = deflection;
  const numbers = { suggested, reported, undecided };
  return (
    <StatGroup>
      <Figure
        name="deflection.confirmed"
        value={formatNumber(confirmed, lang)}
        note={t("deflection.confirmed.note", { n: confirmedWhileWriting })}
      />
      <Figure
        name="deflection.potential"
        value={suggested === 0 ? null : formatNumber(potential, lang)}
        note={t("deflection.potential.note", numbers)}
      />
    </StatGroup>
  );
}

type FigureName =
  | `figures.${Exclude<keyof SearchFigures, "reformulated">}`
  | "deflection.confirmed"
  | "deflection.potential";

function Figure({ name, value, note }: { name: FigureName; value: string | null; note?: ReactNode }) {
  const t = useTranslations("searchInsight");
  const label = t(`${name}.name`);
  return (
    <Stat
      label={label}
      info={
        <InfoTip label={t("howCounted", { name: label })} title={label}>
          <p>{t(`${name}.definition`)}</p>
        </InfoTip>
      }
      value={value ?? <span className="font-medium text-ink-subtle text-xl">{t("noData")}</span>}
      note={value !== null && note}
    />
  );
}
