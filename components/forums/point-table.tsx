import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { AgendaGroup, AgendaLevel } from "@/lib/forums/agenda/agenda";
import type { Point } from "@/lib/forums/agenda/point";
import { tellPoint } from "@/lib/forums/agenda/tell";
import { type AgendaWords, ageText, ownerText } from "@/lib/forums/agenda/words";

interface PointTableProps {
  caption: string;
  level: AgendaLevel;
  groups: readonly AgendaGroup[];
  words: AgendaWords;
}

/** A forum's points under the headings of its agenda; what has no column of its own on a narrow window stands under the point. */
export function PointTable({ caption, level, groups, words }: PointTableProps) {
  const t = useTranslations("forums");
  return (
    <CardTable caption={caption}>
      <thead>
        <tr>
          <Th>{t("column.what")}</Th>
          <Th className="max-sm:hidden">{t("column.since")}</Th>
          <Th className="max-lg:hidden">{t("column.why")}</Th>
          <Th className="max-lg:hidden">{t("column.owner")}</Th>
        </tr>
      </thead>
      {groups.map(({ id, total, points }) => (
        <tbody key={id}>
          <tr>
            <Th scope="rowgroup" colSpan={4} id={`${level}-${id}`} className="h-auto border-0 pt-4 pb-1">
              <span className="text-ink text-sm">{t(`group.${id}`)}</span> <span className="tabular-nums">{total}</span>
            </Th>
          </tr>
          {points.map((point) => (
            <PointRow key={point.id} point={point} words={words} />
          ))}
          {total > points.length && (
            <tr>
              <Td colSpan={4} className="text-ink-subtle">
                {t("more", { n: total - points.length })}
              </Td>
            </tr>
          )}
        </tbody>
      ))}
    </CardTable>
  );
}

function PointRow({ point, words }: { point: Point; words: AgendaWords }) {
  const { what, href, mark, detail, why, since } = tellPoint(point, words);
  const [owner, age] = [ownerText(point.owner, words), ageText(point, words)];
  return (
    <Tr>
      <Th scope="row" className="font-normal lg:min-w-80">
        <span className="block">
          {mark && (
            <Badge tone={mark.tone} className="me-2">
              {mark.text}
            </Badge>
          )}
          <TextLink href={href} className="py-0.5 font-medium">
            {what}
          </TextLink>
        </span>
        <span className="mt-0.5 block max-w-prose break-words text-ink-subtle empty:hidden">{detail}</span>
        <span className="mt-1 block text-ink-muted lg:hidden">{why}</span>
        <span className="block text-ink-subtle lg:hidden">{owner}</span>
        <span className="block text-ink-subtle tabular-nums sm:hidden">
          {since} · {age}
        </span>
      </Th>
      <Td className="whitespace-nowrap max-sm:hidden">
        {since}
        <span className="block text-ink-subtle tabular-nums">{age}</span>
      </Td>
      <Td className="min-w-48 max-lg:hidden">{why}</Td>
      <Td className="min-w-40 max-lg:hidden">{owner}</Td>
    </Tr>
  );
}
