import { formatInstant, formatLocalMonth } from "@/lib/format";
import type { Agenda } from "@/lib/forums/agenda/agenda";
import { ageInDays, type Point } from "@/lib/forums/agenda/point";
import { tellPoint } from "@/lib/forums/agenda/tell";
import { type AgendaWords, ageText, emptyGroups, ownerText } from "@/lib/forums/agenda/words";
import type { ReportCell, ReportSection, ReportTable } from "../model/model";
import type { ReportWords } from "./words";

/** What the forum is to take up at `now` (epoch milliseconds), a table for each heading of its agenda that holds anything. */
export function agendaSection(
  agenda: Agenda,
  org: { key: string; timeZone: string },
  { lang, packs, service, whole: say }: ReportWords,
  now: number,
): ReportSection {
  const { level, month, groups } = agenda;
  // Paper has no links.
  const words = { lang, say, service, now, org: { ...org, slug: "" }, mayListCases: false };
  const when = formatInstant(new Date(now), lang, org.timeZone);
  const nothing = { groups: emptyGroups(agenda, words) };
  const hasEmpty = groups.some(({ total }) => total === 0);
  return {
    id: level,
    title: packs(`section.${level}`),
    blocks: [
      {
        kind: "text",
        paragraphs: [
          packs("agenda.asOf", { when, month: formatLocalMonth(month, lang) }),
          ...(hasEmpty ? [say("forums.nothingIn", nothing)] : []),
        ],
      },
      ...groups.flatMap(({ id, total, points }): ReportTable[] =>
        points.length === 0
          ? []
          : [
              {
                ...{ kind: "table", id: `${level}-${id}`, title: say(`forums.group.${id}`), drawn: null },
                note: total > points.length ? say("forums.more", { n: total - points.length }) : null,
                columns: ["what", "detail", "since", "age", "why", "owner"].map((name) => ({
                  title: say(`forums.column.${name}`),
                  numeric: name === "age",
                })),
                rows: points.map((point) => rowOf(point, words)),
              },
            ],
      ),
    ],
  };
}

function rowOf(point: Point, words: AgendaWords): ReportCell[] {
  const { what, mark, detail, since, why } = tellPoint(point, words);
  const age = { shown: ageText(point, words), value: ageInDays(point.sinceAt, words.now) };
  return [mark ? `${what} (${mark.text})` : what, detail || "–", since, age, why, ownerText(point.owner, words)];
}
