import { useTranslations } from "next-intl";
import { Definition } from "@/components/sla/definition";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Stat, StatGroup } from "@/components/ui/stat";
import { type FormatLang, formatInstant, formatLocalMonth } from "@/lib/format";
import { compare } from "@/lib/measures/comparison";
import { capitalised, formatDifference, formatValue } from "@/lib/measures/format-measure";
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
      <Card aria-labelledby="in-words">
        <CardHeader title={measures("inWords")} id="in-words" />
        <CardBody>
          <InWords figures={figures} lang={lang} />
          <p className="mt-3 text-ink-subtle text-sm">
            {measures("asOf", { when: formatInstant(new Date(now), lang, org.timeZone) })}{" "}
            {period.openMonth &&
              measures("openMonth", { month: capitalised(formatLocalMonth(period.openMonth, lang)) })}
          </p>
        </CardBody>
      </Card>
      <section aria-label={t("figures")}>
        <StatGroup>
          {tiles.map((tile) => (
            <Stat
              key={tile.id}
              label={measures(`kpi.${tile.measure.kpi}.name`)}
              info={<Definition kpi={tile.measure.kpi} />}
              value={
                tile.measure.value === null ? (
                  <span className="font-medium text-ink-subtle text-xl">{measures("noData")}</span>
                ) : (
                  formatValue(tile.measure.value, tile.measure.unit, lang)
                )
              }
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
    <ul className="grid max-w-3xl gap-1.5">
      <li>{t("decided", { n, approved, rejected: n - approved })}</li>
      {took?.value != null && <li>{t("took", { time: formatValue(took.value, "calendar_ms", lang) })}</li>}
      <li>{t("waiting", { n: of("waiting")?.value ?? 0, open: period.openMonth ? "yes" : "no" })}</li>
      <li>{effect?.value == null ? t("effectNone") : t("effect", { reached: effect.numerator ?? 0, n: effect.n })}</li>
    </ul>
  );
}

interface TileNoteProps extends FiguresProps {
  tile: ProposalFigures["tiles"][number];
}

/** What it is counted over, what was left out and why, and how it was before. */
function TileNote({ tile: { id, measure, before }, figures, lang }: TileNoteProps) {
  const own = useTranslations("proposalFigures");
  const t = useTranslations("measures");
  const { difference, previous } = compare(measure, before);
  const { from, to } = figures.previous;
  const [first, last] = [formatLocalMonth(from, lang, "shortMonth"), formatLocalMonth(to, lang, "shortMonth")];
  const change = () => {
    if (difference === 0) return t("same");
    const text = formatDifference(difference ?? 0, measure.unit, lang);
    return measure.unit === "share" ? t("points", { change: text }) : text;
  };
  const isHeld = difference !== null && previous !== null;
  const held = isHeld && {
    ...{ change: change(), value: formatValue(previous, measure.unit, lang) },
    ...{ from: first, to: last },
  };
  return (
    <div className="grid gap-0.5">
      {held && <span className="first-letter:uppercase">{t(from === to ? "beforeOne" : "before", held)}</span>}
      {id !== "waiting" && <span>{t("basis.proposals", { n: measure.n })}</span>}
      {measure.excluded.reasons.map(({ reason, count }) => (
        <span key={reason}>{own("leftOut", { count, reason: t(`reason.${reason}` as never) })}</span>
      ))}
    </div>
  );
}
