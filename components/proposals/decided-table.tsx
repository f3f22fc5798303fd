import { useTranslations } from "next-intl";
import { useFigureName } from "@/components/sla/use-figure-name";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { Tone } from "@/components/ui/tone";
import { type FormatLang, formatInstant, formatLocalDate, formatLocalMonth } from "@/lib/format";
import { catalogue, isKpiId } from "@/lib/measures/catalogue";
import { formatValue } from "@/lib/measures/format-measure";
import { formatTarget } from "@/lib/measures/format-target";
import type { Period } from "@/lib/measures/periods";
import type { DecidedList, DecidedRow, EffectStanding } from "@/lib/proposals/decided";
import { routes } from "@/lib/routes";
import { OutcomeBadge } from "./decision-words";

interface Org {
  slug: string;
  timeZone: string;
}

interface ListProps {
  org: Org;
  list: DecidedList;
  lang: FormatLang;
}

const tones: Partial<Record<EffectStanding, Tone>> = { reached: "good", missed: "bad", not_yet: "info" };

/** Each proposal that the figures of the period count and the reader may read: how long, what, and what came of it. */
export function DecidedTable({ org, list: { rows, hidden }, lang }: ListProps) {
  const t = useTranslations("proposalFigures");
  return (
    <Card aria-labelledby="decided">
      <CardHeader id="decided" title={t("decided.title")} note={hidden > 0 && t("hidden", { n: hidden })} />
      {rows.length === 0 ? (
        <CardBody className="text-ink-subtle text-sm">{t("decided.none")}</CardBody>
      ) : (
        <CardTable caption={t("decided.title")}>
          <thead>
            <tr>
              <Th>{t("decided.proposal")}</Th>
              <Th numeric>{t("decided.took")}</Th>
              <Th>{t("decided.decision")}</Th>
              <Th>{t("decided.figure")}</Th>
              <Th>{t("decided.target")}</Th>
              <Th>{t("decided.effect")}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} org={org} lang={lang} />
            ))}
          </tbody>
        </CardTable>
      )}
    </Card>
  );
}

function Row({ row, org, lang }: { row: DecidedRow; org: Org; lang: FormatLang }) {
  const t = useTranslations("proposalFigures");
  const figureName = useFigureName();
  const { key, title, tookMs, outcome, at, stated, window, effect, standing } = row;
  const isTold = outcome === "approved" && stated !== null;
  const shown = (value: number | null) => {
    if (value === null || !stated || !isKpiId(stated.key)) return "–";
    return formatValue(value, catalogue[stated.key].unit, lang, null, effect?.currency);
  };
  return (
    <Tr>
      <Th scope="row" className="min-w-40 whitespace-normal">
        <TextLink href={routes.customer.proposal(org.slug, key)}>{title}</TextLink>
      </Th>
      <Td numeric className="whitespace-nowrap">
        {formatValue(tookMs, "calendar_ms", lang)}
      </Td>
      <Td className="whitespace-nowrap">
        <OutcomeBadge outcome={outcome} />
        <span className="mt-1 block text-ink-subtle text-xs">
          {formatInstant(new Date(at), lang, org.timeZone, "date")}
        </span>
      </Td>
      <Td className="min-w-36 whitespace-normal">
        {isTold ? (
          <>
            <span className="whitespace-nowrap tabular-nums">
              {t("reviewed", { from: shown(effect?.before ?? null), to: shown(effect?.after ?? null) })}
            </span>
            <span className="block text-ink-subtle text-xs">
              {isKpiId(stated.key) ? figureName(stated.key) : stated.key}
              {window && (
                <span className="block">
                  {t("reviewed", {
                    from: monthsText(stated.baselineFrom, stated.baselineTo, lang),
                    to: monthsText(window.from, window.to, lang),
                  })}
                </span>
              )}
            </span>
          </>
        ) : (
          "–"
        )}
      </Td>
      <Td className="whitespace-nowrap">{isTold ? formatTarget(stated.key, stated.target, lang) : "–"}</Td>
      <Td className="whitespace-nowrap">
        {outcome === "approved" ? (
          <>
            <Badge tone={tones[standing]}>{t(`effect.${standing}`)}</Badge>
            {standing === "not_yet" && stated && (
              <span className="mt-1 block text-ink-subtle text-xs">
                {t("followedUp", { date: formatLocalDate(stated.reviewDate, lang) })}
              </span>
            )}
          </>
        ) : (
          "–"
        )}
      </Td>
    </Tr>
  );
}

function monthsText(from: string, to: string, lang: FormatLang): string {
  const [first, last] = [formatLocalMonth(from, lang, "shortMonth"), formatLocalMonth(to, lang, "shortMonth")];
  return from === to ? first : `${first} – ${last}`;
}

/** The proposals that waited for their decision at the end of the period, or wait now. */
export function WaitingTable({ org, list: { waiting, hiddenWaiting }, period, lang }: ListProps & { period: Period }) {
  const t = useTranslations("proposalFigures");
  const title = period.openMonth ? t("waiting.now") : t("waiting.title", { month: formatLocalMonth(period.to, lang) });
  return (
    <Card aria-labelledby="waiting">
      <CardHeader id="waiting" title={title} note={hiddenWaiting > 0 && t("hidden", { n: hiddenWaiting })} />
      {waiting.length === 0 ? (
        <CardBody className="text-ink-subtle text-sm">{t("waiting.none")}</CardBody>
      ) : (
        <CardTable caption={title}>
          <thead>
            <tr>
              <Th>{t("decided.proposal")}</Th>
              <Th>{t("waiting.since")}</Th>
              <Th>{t("decided.decision")}</Th>
            </tr>
          </thead>
          <tbody>
            {waiting.map(({ id, key, title: name, since, until }) => (
              <Tr key={id}>
                <Th scope="row" className="min-w-44 whitespace-normal">
                  <TextLink href={routes.customer.proposal(org.slug, key)}>{name}</TextLink>
                </Th>
                <Td className="whitespace-nowrap">{formatInstant(new Date(since), lang, org.timeZone, "date")}</Td>
                <Td className="whitespace-normal">
                  {until ? t("waiting.until", { date: formatLocalDate(until, lang) }) : <OutcomeBadge outcome={null} />}
                </Td>
              </Tr>
            ))}
          </tbody>
        </CardTable>
      )}
    </Card>
  );
}
