import { useTranslations } from "next-intl";
import { BeforeNote } from "@/components/sla/before-note";
import { Definition } from "@/components/sla/definition";
import { FigureValue } from "@/components/sla/figure-value";
import { InWordsCard } from "@/components/sla/in-words-card";
import { Stat, StatGroup } from "@/components/ui/stat";
import type { FormatLang } from "@/lib/format";
import { compare } from "@/lib/measures/comparison";
import { formatValue } from "@/lib/measures/format-measure";
import type { Measure } from "@/lib/measures/measure";
import type { ProposalFiguresPage } from "@/lib/proposals/figure-loaders";
import type { ProposalFigures, ProposalTile } from "@/lib/proposals/figures";
import { DecidedTable, WaitingTable } from "./decided-table";
import { ProposalCharts } from "./proposal-charts";

/** What becomes of a customer's proposals: in words, in figures, month by month, and the proposals themselves. */
export function ProposalDashboard({ page, lang }: { page: ProposalFiguresPage; lang: FormatLang }) {
  const t = useTranslations("proposalFigures");
  const measures = useTranslations("measures");
  const { figures, list, org, now } = page;
  const { period, tiles } = figures;
  return (
    <div className="grid grid-cols-1 gap-6">
      <InWordsCard asOf={now} timeZone={org.timeZone} {...{ period, lang }}>
        <InWords figures={figures} lang={lang} />
      </InWordsCard>
      <section aria-label={t("figures")}>
        <StatGroup>
          {tiles.map((tile) => (
            <Stat
              key={tile.id}
              label={measures(`kpi.${tile.measure.kpi}.name`)}
              info={<Definition kpi={tile.measure.kpi} />}
              value={<FigureValue text={textOf(tile.measure, lang)} />}
              note={<TileNote tile={tile} figures={figures} lang={lang} />}
            />
          ))}
        </StatGroup>
      </section>
      <ProposalCharts page={page} lang={lang} />
      <DecidedTable org={org} list={list} lang={lang} />
      <WaitingTable org={org} list={list} period={period} lang={lang} />
    </div>
  );
}

function textOf({ value, unit }: Measure, lang: FormatLang): string | null {
  return value === null ? null : formatValue(value, unit, lang);
}

interface FiguresProps {
  figures: ProposalFigures;
  lang: FormatLang;
}

function InWords({ figures: { tiles, period }, lang }: FiguresProps) {
  const t = useTranslations("proposalFigures.words");
  const of = (id: ProposalTile) => tiles.find((tile) => tile.id === id)?.measure;
  const [share, took, effect] = [of("approved"), of("days_to_decision"), of("effect_reached")];
  const n = share?.n ?? 0;
  const approved = share?.numerator ?? 0;
  return (
    <>
      <li>{t("decided", { n, approved, rejected: n - approved })}</li>
      {took?.value != null && <li>{t("took", { time: formatValue(took.value, "calendar_ms", lang) })}</li>}
      <li>{t("waiting", { n: of("waiting")?.value ?? 0, open: period.openMonth ? "yes" : "no" })}</li>
      <li>{effect?.value == null ? t("effectNone") : t("effect", { reached: effect.numerator ?? 0, n: effect.n })}</li>
    </>
  );
}

interface TileNoteProps extends FiguresProps {
  tile: ProposalFigures["tiles"][number];
}

/** What it is counted over, what was left out and why, and how it was before. */
function TileNote({ tile: { id, measure, before }, figures, lang }: TileNoteProps) {
  const own = useTranslations("proposalFigures");
  const t = useTranslations("measures");
  return (
    <div className="grid gap-0.5">
      <BeforeNote
        comparison={compare(measure, before)}
        unit={measure.unit}
        previous={figures.previous}
        lang={lang}
        isJudged={false}
      />
      {id !== "waiting" && <span>{t("basis.proposals", { n: measure.n })}</span>}
      {measure.excluded.reasons.map(({ reason, count }) => (
        <span key={reason}>{own("leftOut", { count, reason: t(`reason.${reason}` as never) })}</span>
      ))}
    </div>
  );
}
