import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { DataTable, HiddenTh, Td, Th, Tr } from "@/components/ui/data-table";
import { formatDuration, formatInstant } from "@/lib/format";
import { endOutageAction, removeOutageAction } from "@/lib/sla/availability/actions";
import type { OutageRow } from "@/lib/sla/availability/queries";

interface OutageTableProps {
  org: { slug: string; timeZone: string };
  outages: readonly OutageRow[];
  services: readonly { key: string; name: string }[];
  now: number;
  /** Now, as a field for local time writes it. */
  localNow: string;
}

/** The registered outages of a customer: one that lasts can be ended, one registered wrongly taken away. */
export function OutageTable({ org, outages, services, now, localNow }: OutageTableProps) {
  const t = useTranslations("agreements.outages");
  const lang = useLocale();
  const when = (at: number) => formatInstant(new Date(at), lang, org.timeZone);
  return (
    <DataTable caption={t("caption")} hideCaption>
      <thead>
        <tr>
          <Th>{t("service")}</Th>
          <Th>{t("from")}</Th>
          <Th>{t("to")}</Th>
          <Th numeric>{t("duration")}</Th>
          <Th>{t("note")}</Th>
          <Th>{t("counted")}</Th>
          <HiddenTh>{t("remove")}</HiddenTh>
        </tr>
      </thead>
      <tbody>
        {outages.map(({ id, service, from, to, planned, agreed, note }) => {
          const hidden = { org: org.slug, outage: id };
          return (
            <Tr key={id}>
              <Th scope="row">{services.find(({ key }) => key === service)?.name ?? service}</Th>
              <Td className="whitespace-nowrap">{when(from)}</Td>
              <Td className="whitespace-nowrap">
                {to !== null ? (
                  when(to)
                ) : (
                  <div className="grid gap-2">
                    <span className="font-medium text-bad">{t("ongoing")}</span>
                    <ActionForm
                      inline
                      action={endOutageAction}
                      submit={t("end")}
                      hidden={hidden}
                      fields={[{ name: "at", label: t("endAt"), type: "datetime-local", defaultValue: localNow }]}
                    />
                  </div>
                )}
              </Td>
              <Td numeric>{formatDuration((to ?? Math.max(now, from)) - from, lang)}</Td>
              <Td className="min-w-56">{note}</Td>
              <Td>{agreed ? t("countedNo") : planned ? t("late") : t("countedYes")}</Td>
              <Td>
                <ActionForm action={removeOutageAction} submit={t("remove")} hidden={hidden} />
              </Td>
            </Tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
