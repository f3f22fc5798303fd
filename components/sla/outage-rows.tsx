import { useTranslations } from "next-intl";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { formatInstant } from "@/lib/format";
import type { OutageRow } from "@/lib/sla/availability/queries";
import type { DashboardContext } from "./dashboard-context";

interface OutageRowsProps {
  outages: readonly OutageRow[];
  timeZone: string;
  context: DashboardContext;
}

/** The outages behind the availability of a period, and whether each counts. */
export function OutageRows({ outages, timeZone, context }: OutageRowsProps) {
  const t = useTranslations("measures.levels.availability");
  const { lang } = context.words;
  const title = t("rows", { n: outages.length });
  if (outages.length === 0) return <p className="text-ink-subtle text-sm">{title}.</p>;
  return (
    <details>
      <summary className="w-fit cursor-pointer rounded-sm font-medium text-sm">{title}</summary>
      <DataTable caption={title} hideCaption className="mt-2">
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
              <Td className="whitespace-nowrap">{formatInstant(new Date(from), lang, timeZone)}</Td>
              <Td className="whitespace-nowrap">
                {to === null ? t("ongoing") : formatInstant(new Date(to), lang, timeZone)}
              </Td>
              <Td className="min-w-56">{note}</Td>
              <Td>{agreed ? t("no") : planned ? t("late") : t("yes")}</Td>
            </Tr>
          ))}
        </tbody>
      </DataTable>
    </details>
  );
}
