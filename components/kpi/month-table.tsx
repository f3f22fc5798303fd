import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant, formatNumber } from "@/lib/format";
import { type Followed, targetIn, verdictOf } from "@/lib/measures/custom/followed";
import type { Point } from "@/lib/measures/custom/series-queries";
import { capitalised } from "@/lib/measures/format-measure";
import { useKpiWords, verdictTones } from "./use-kpi-words";

interface MonthTableProps {
  followed: Followed;
  points: readonly Point[];
  timeZone: string;
  /** Where the rows behind each month are, as the months stand; null where there are none to show. */
  hrefs: ReadonlyMap<string, string | null>;
}

/** A figure month by month against what was decided for each: what is closed as it was closed, a restatement beside it. */
export function KpiMonthTable({ followed, points, timeZone, hrefs }: MonthTableProps) {
  const t = useTranslations("kpi");
  const { lang, nameOf, shown, level, judged, monthOf } = useKpiWords();
  const { unit, direction, targets } = followed;
  return (
    <DataTable caption={t("table.caption", { name: nameOf(followed) })} hideCaption>
      <thead>
        <tr>
          <Th>{t("table.month")}</Th>
          <Th numeric>{t("table.value")}</Th>
          <Th numeric>{t("table.target")}</Th>
          <Th>{t("table.verdict")}</Th>
          <Th numeric>{t("table.n")}</Th>
          <Th>{t("table.state")}</Th>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map(({ month, standing, frozen, live, isRestated }) => {
          const counted = frozen ?? live;
          const decided = targetIn(month, targets);
          const verdict = standing === "open" ? null : verdictOf(counted.value, decided, direction);
          const href = hrefs.get(month);
          const n = formatNumber(counted.n, lang);
          const text = judged(counted.value, followed, decided?.target, counted.currency);
          return (
            <Tr key={month}>
              <Th scope="row">{capitalised(monthOf(month))}</Th>
              <Td numeric>{href ? <TextLink href={href}>{text}</TextLink> : text}</Td>
              <Td numeric>{decided?.target == null ? "–" : level(decided.target, unit, counted.currency)}</Td>
              <Td>{verdict && <Badge tone={verdictTones[verdict]}>{t(`verdict.${verdict}`)}</Badge>}</Td>
              <Td numeric>
                {n}
                {counted.excluded.count > 0 && (
                  <span className="block text-ink-subtle text-xs">{t("excluded", { n: counted.excluded.count })}</span>
                )}
              </Td>
              <Td>
                {t(`standing.${standing}`)}
                {frozen && (
                  <span className="text-ink-subtle">
                    {" "}
                    {formatInstant(new Date(frozen.closedAt), lang, timeZone, "date")}
                  </span>
                )}
                {isRestated && (
                  <span className="block text-warn">
                    {frozen?.value === live.value
                      ? t("restatedSame", { n: formatNumber(live.n, lang) })
                      : t("restated", { value: shown(live.value, unit, live.currency), n: formatNumber(live.n, lang) })}
                  </span>
                )}
              </Td>
            </Tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
