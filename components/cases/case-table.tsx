import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable, SortTh, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { ListedCase } from "@/lib/cases/list-queries";
import { caseReference } from "@/lib/cases/reference";
import { type SortColumn, type Sorting, textOfSorting, turned } from "@/lib/cases/sorting";
import { formatInstant } from "@/lib/format";
import { routes } from "@/lib/routes";
import { OutcomeBadge } from "./outcome-badge";
import { StateBadge } from "./state-badge";

interface CaseTableProps {
  org: { slug: string; key: string; timeZone: string };
  rows: readonly ListedCase[];
  sorting: Sorting;
  byClock: boolean;
  /** The filter in force, as an address. */
  query: Record<string, string>;
  services: Readonly<Record<string, string>>;
  now: number;
}

/** Cases one a line; with a clock chosen, clocks. */
export function CaseTable({ org, rows, sorting, byClock, query, services, now }: CaseTableProps) {
  const t = useTranslations("cases");
  const lang = useLocale();
  const day = (instant: Date | null) => instant && formatInstant(instant, lang, org.timeZone, "date");
  const head = (column: SortColumn, label: string) => (
    <SortTh
      href={routes.customer.cases(org.slug, { ...query, sort: textOfSorting(turned(sorting, column)) })}
      order={sorting.column === column ? sorting.order : null}
    >
      {label}
    </SortTh>
  );
  return (
    <DataTable caption={t("caption")} hideCaption>
      <thead>
        <tr>
          {head("number", t("column.reference"))}
          <Th>{t("column.title")}</Th>
          {head("priority", t("column.priority"))}
          <Th>{t("column.service")}</Th>
          <Th>{t("column.state")}</Th>
          {head("opened", t("column.opened"))}
          {byClock ? head("due", t("column.due")) : <Th>{t("column.due")}</Th>}
          <Th>{t("column.outcome")}</Th>
          {head("resolved", t("column.resolved"))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const reference = caseReference(org.key, row.number);
          return (
            <Tr key={`${row.number}-${row.clock?.name}-${row.clock?.cycle}`}>
              <Th scope="row" className="whitespace-nowrap tabular-nums">
                <TextLink href={routes.customer.case(org.slug, reference)}>{reference}</TextLink>
              </Th>
              <Td className="min-w-48">{row.title}</Td>
              <Td>
                <Badge tone={row.priority === 1 ? "bad" : row.priority === 2 ? "warn" : "neutral"}>
                  P{row.priority}
                </Badge>
              </Td>
              <Td className="min-w-28">{services[row.service] ?? row.service}</Td>
              <Td>
                <StateBadge state={row.state} />
              </Td>
              <Td className="whitespace-nowrap tabular-nums">{day(row.openedAt)}</Td>
              <Td className="whitespace-nowrap tabular-nums">
                {row.clock ? formatInstant(row.clock.dueAt, lang, org.timeZone) : t("page.none")}
              </Td>
              <Td>{row.clock ? <OutcomeBadge clock={row.clock} now={now} /> : t("page.none")}</Td>
              <Td className="whitespace-nowrap tabular-nums">{day(row.resolvedAt) ?? t("page.none")}</Td>
            </Tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
