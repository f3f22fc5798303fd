import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { type FormatLang, formatNumber } from "@/lib/format";
import type { Forum } from "@/lib/forums/forum";
import { formatValue } from "@/lib/measures/format-measure";
import type { ForumFigures, ForumKpi } from "@/lib/measures/forum-figures/forum-figures";
import type { Measure } from "@/lib/measures/measure";
import { routes } from "@/lib/routes";

interface ForumTableProps {
  dashboard: ForumFigures;
  org: string;
  lang: FormatLang;
  caption: string;
}

/** The same figures forum by forum, each with its rows. */
export function ForumTable({ dashboard, org, lang, caption }: ForumTableProps) {
  const t = useTranslations("forums");
  const measures = useTranslations("measures");
  const { from, to } = dashboard.period;
  if (dashboard.forums.length === 0) return null;
  const shown = ({ value, unit, numerator, denominator }: Measure) => {
    if (value === null) return "–";
    const text = formatValue(value, unit, lang);
    return denominator === null ? text : `${text} (${numerator}/${denominator})`;
  };
  const hrefs = (forum: Forum): Record<ForumKpi, string> => {
    const meetings = routes.customer.forumMeetings(org, { show: "held", forum, from, to });
    const open = routes.customer.forumActions(org, { state: "open", forum, at: to });
    return {
      ...{ "forums.held": meetings, "forums.material_on_time": meetings },
      "forums.actions_on_time": routes.customer.forumActions(org, { state: "due", forum, from, to }),
      ...{ "forums.actions_open": open, "forums.actions_open_age": open },
    };
  };
  const columns = Object.keys(hrefs("cab")) as ForumKpi[];
  return (
    <Card>
      <CardHeader title={caption} />
      <CardTable caption={caption}>
        <thead>
          <tr>
            <Th>{t("meetings.column.forum")}</Th>
            <Th numeric>{t("meetings.column.agreed")}</Th>
            <Th numeric>{t("meetings.column.held")}</Th>
            {columns.map((kpi) => (
              <Th key={kpi} numeric>
                {measures(`kpi.${kpi}.name`)}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dashboard.forums.map(({ forum: key, measures: own, agreed, held }) => {
            const forum = key as Forum;
            return (
              <Tr key={forum}>
                <Th scope="row">{t(`name.${forum}`)}</Th>
                <Td numeric>{agreed === null ? "–" : formatNumber(agreed, lang)}</Td>
                <Td numeric>{formatNumber(held, lang)}</Td>
                {columns.map((kpi) => (
                  <Td key={kpi} numeric>
                    {own[kpi].n > 0 && own[kpi].value !== null ? (
                      <TextLink href={hrefs(forum)[kpi]}>{shown(own[kpi])}</TextLink>
                    ) : (
                      shown(own[kpi])
                    )}
                  </Td>
                ))}
              </Tr>
            );
          })}
        </tbody>
      </CardTable>
    </Card>
  );
}
