import { useTranslations } from "next-intl";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { formatLocalDate } from "@/lib/format";
import type { Followed } from "@/lib/measures/custom/followed";
import { capitalised } from "@/lib/measures/format-measure";
import { useKpiWords } from "./use-kpi-words";

/** Every decision about a figure, the latest first. */
export function TargetHistory({ followed, people }: { followed: Followed; people: ReadonlyMap<string, string> }) {
  const t = useTranslations("kpi");
  const { lang, level, monthOf } = useKpiWords();
  const written = (value: number | null) => (value === null ? "–" : level(value, followed.unit));
  const person = (id: string | null) => (id === null ? "–" : (people.get(id) ?? t("unknownPerson")));
  return (
    <CardTable caption={t("versions.caption")}>
      <thead>
        <tr>
          <Th>{t("versions.from")}</Th>
          <Th numeric>{t("versions.target")}</Th>
          <Th numeric>{t("versions.threshold")}</Th>
          <Th>{t("versions.owner")}</Th>
          <Th>{t("versions.review")}</Th>
          <Th>{t("versions.decided")}</Th>
          <Th>{t("versions.by")}</Th>
        </tr>
      </thead>
      <tbody>
        {followed.targets.toReversed().map((version) => (
          <Tr key={version.id}>
            <Th scope="row">{capitalised(monthOf(version.validFrom))}</Th>
            <Td numeric>{written(version.target)}</Td>
            <Td numeric>{written(version.threshold)}</Td>
            <Td>{person(version.ownerId)}</Td>
            <Td>{version.reviewOn ? formatLocalDate(version.reviewOn, lang) : "–"}</Td>
            <Td className="min-w-40">{version.decided || "–"}</Td>
            <Td>{person(version.createdById)}</Td>
          </Tr>
        ))}
      </tbody>
    </CardTable>
  );
}
