import { useTranslations } from "next-intl";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { formatInstant } from "@/lib/format";
import type { ReportedOutage } from "@/lib/reports/sla/availability";
import type { DashboardContext } from "./dashboard-context";

interface OutageRowsProps {
  outages: readonly ReportedOutage[];
  timeZone: string;
  context: DashboardContext;
}

/** The outages behind the availability of a period, and whether each counts: folded until somebody asks. */
export function OutageRows(props: OutageRowsProps) {
  const t = useTranslations("measures.levels.availability");
  const title = t("rows", { n: props.outages.length });
  if (props.outages.length === 0) return <p className="text-ink-subtle text-sm">{title}.</p>;
  return (
    <details>
      <summary className="w-fit cursor-pointer rounded-sm font-medium text-sm">{title}</summary>
      <OutageTable {...props} hideCaption className="mt-2" />
    </details>
  );
}

interface OutageTableProps extends OutageRowsProps {
  hideCaption?: boolean;
  className?: string;
}

export function OutageTable({ outages, timeZone, context, ...look }: OutageTableProps) {
  const t = useTranslations("measures.levels.availability");
  const { lang } = context.words;
  const when = (instant: number) => formatInstant(new Date(instant), lang, timeZone);
  return (
    <DataTable caption={t("rows", { n: outages.length })} {...look}>
      <thead>
        <tr>
          <Th>{t("service")}</Th>
          <Th>{t("from")}</Th>
          <Th>{t("to")}</Th>
          <Th>{t("note")}</Th>
          <Th>{t("counted")}</Th>
        </tr>
      </thead>
      <tbody>
        {outages.map(({ id, service, from, to, note, planned, agreed }) => (
          <Tr key={id}>
            <Th scope="row">{context.serviceName(service)}</Th>
            <Td className="whitespace-nowrap">{when(from)}</Td>
            <Td className="whitespace-nowrap">{to === null ? t("ongoing") : when(to)}</Td>
            <Td className="min-w-56">{note}</Td>
            <Td>{agreed ? t("no") : planned ? t("late") : t("yes")}</Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}
