import { useLocale, useTranslations } from "next-intl";
import { StateBadge } from "@/components/cases/state-badge";
import { Badge } from "@/components/ui/badge";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { ListedProblem } from "@/lib/cases/problems/problem-queries";
import { caseReference } from "@/lib/cases/reference";
import { formatInstant, formatNumber } from "@/lib/format";
import { routes } from "@/lib/routes";

interface ProblemTableProps {
  problems: readonly (Omit<ListedProblem, "orgId"> & {
    org: { slug: string; key: string; name: string; timeZone: string };
  })[];
}

/** Problems one a line, with how many cases each causes. */
export function ProblemTable({ problems }: ProblemTableProps) {
  const t = useTranslations("problems");
  const lang = useLocale();
  return (
    <DataTable caption={t("caption")} hideCaption>
      <thead>
        <tr>
          <Th>{t("column.problem")}</Th>
          <Th className="max-md:hidden">{t("column.customer")}</Th>
          <Th className="max-sm:hidden">{t("column.state")}</Th>
          <Th numeric>{t("column.cases")}</Th>
          <Th numeric className="max-md:hidden">
            {t("column.unclosed")}
          </Th>
          <Th className="max-lg:hidden">{t("column.latest")}</Th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ org, number, title, state, isKnownError, cases, unclosed, latest }) => {
          const reference = caseReference(org.key, number);
          return (
            <Tr key={reference}>
              <Th scope="row">
                <TextLink href={routes.desk.case(org.slug, reference)} className="tabular-nums">
                  {reference}
                </TextLink>
                <span className="block font-normal">
                  {title} {isKnownError && <Badge tone="info">{t("knownError")}</Badge>}
                </span>
                <span className="block font-normal text-ink-subtle md:hidden">{org.name}</span>
              </Th>
              <Td className="max-md:hidden">{org.name}</Td>
              <Td className="max-sm:hidden">
                <StateBadge state={state} />
              </Td>
              <Td numeric>{formatNumber(cases, lang)}</Td>
              <Td numeric className="max-md:hidden">
                {formatNumber(unclosed, lang)}
              </Td>
              <Td className="whitespace-nowrap max-lg:hidden">
                {latest && formatInstant(latest, lang, org.timeZone, "date")}
              </Td>
            </Tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
