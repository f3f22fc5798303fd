import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/class-names";
import { DataTable, SortTh, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { ListedCase } from "@/lib/cases/list-queries";
import { caseReference } from "@/lib/cases/reference";
import { type SortColumn, type Sorting, textOfSorting, turned } from "@/lib/cases/sorting";
import { formatNearInstant } from "@/lib/format";
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

/** Cases one a line; with a clock chosen, clocks. A narrow window folds columns into the title instead of scrolling. */
export function CaseTable({ org, rows, sorting, byClock, query, services, now }: CaseTableProps) {
  const t = useTranslations("cases");
  const lang = useLocale();
  const day = (instant: Date | null) => instant && formatNearInstant(instant, lang, org.timeZone, now);
  const head = (column: SortColumn, label: string, className?: string) => (
    <SortTh
      href={routes.customer.cases(org.slug, { ...query, sort: textOfSorting(turned(sorting, column)) })}
      order={sorting.column === column ? sorting.order : null}
      className={className}
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
          {head("priority", t("column.priority"), fromSmall)}
          <Th className={fromSmall}>{t("column.state")}</Th>
          {head("opened", t("column.opened"), fromLarge)}
          {byClock ? head("due", t("column.due"), fromMedium) : <Th className={fromMedium}>{t("column.due")}</Th>}
          <Th className={fromMedium}>{t("column.outcome")}</Th>
          {head("resolved", t("column.resolved"), fromLarge)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const reference = caseReference(org.key, row.number);
          const priority = <PriorityBadge priority={row.priority} />;
          const outcome = row.clock && <OutcomeBadge clock={row.clock} now={now} />;
          return (
            <Tr key={`${row.number}-${row.clock?.name}-${row.clock?.cycle}`}>
              <Th scope="row" className="whitespace-nowrap tabular-nums">
                <TextLink href={routes.customer.case(org.slug, reference)}>{reference}</TextLink>
              </Th>
              <Td className="sm:min-w-40">
                {row.title} {row.isSecurity && <Badge tone="warn">{t("security")}</Badge>}
                <span className="block text-ink-subtle">{services[row.service] ?? row.service}</span>
                <span className="mt-1 flex flex-wrap gap-1.5 md:hidden">
                  <span className="contents sm:hidden">
                    {priority}
                    <StateBadge state={row.state} />
                  </span>
                  {outcome}
                </span>
              </Td>
              <Td className={fromSmall}>{priority}</Td>
              <Td className={fromSmall}>
                <StateBadge state={row.state} />
              </Td>
              <Td className={cn(date, fromLarge)}>{day(row.openedAt)}</Td>
              <Td className={cn(date, fromMedium)}>
                {row.clock ? formatNearInstant(row.clock.dueAt, lang, org.timeZone, now, "dateTime") : t("page.none")}
              </Td>
              <Td className={fromMedium}>{outcome ?? t("page.none")}</Td>
              <Td className={cn(date, fromLarge)}>{day(row.resolvedAt) ?? t("page.none")}</Td>
            </Tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}

const fromSmall = "max-sm:hidden";
const fromMedium = "max-md:hidden";
const fromLarge = "max-xl:hidden";
const date = "whitespace-nowrap tabular-nums";

function PriorityBadge({ priority }: { priority: number }) {
  return <Badge tone={priority === 1 ? "bad" : priority === 2 ? "warn" : "neutral"}>P{priority}</Badge>;
}
