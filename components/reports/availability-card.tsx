import { useTranslations } from "next-intl";
import type { DashboardContext } from "@/components/sla/dashboard-context";
import { OutageTable } from "@/components/sla/outage-rows";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { formatDuration, formatPercent } from "@/lib/format";
import { formatValue } from "@/lib/measures/format-measure";
import type { Measure } from "@/lib/measures/measure";
import type {
  ReportAvailability,
  ReportedService,
  RestatedService,
} from "@/lib/reports/sla/availability";

interface AvailabilityCardProps {
  availability: ReportAvailability;
  restated: readonly RestatedService[];
  context: DashboardContext;
  timeZone: string;
}

const names = ["share", "outages", "mtbf", "mtrs"] as const;

/** Each service of the month against its agreed service time, and every outage behind: nothing is folded away on paper. */
export function AvailabilityCard({ availability, restated, context, timeZone }: AvailabilityCardProps) {
  const t = useTranslations("measures.levels.availability");
  const kpi = useTranslations("measures.kpi.availability");
  const { services, outages } = availability;
  return (
    <Card>
      <CardHeader title={t("title")} note={services.length > 0 ? t("lead") : undefined} />
      {services.length === 0 ? (
        <CardBody className="text-ink-muted text-sm">{t("noneLead")}</CardBody>
      ) : (
        <div className="grid grid-cols-1 gap-4 py-3">
          <DataTable caption={t("caption")} hideCaption>
            <thead>
              <tr>
                <Th>{t("service")}</Th>
                {names.map((name) => (
                  <Th key={name} numeric>
                    {kpi(`${name}.name`)}
                  </Th>
                ))}
                <Th numeric>{t("down")}</Th>
                <Th numeric>{t("agreed")}</Th>
                <Th numeric>{t("promised")}</Th>
              </tr>
            </thead>
            <tbody>
              {services.map((service) => (
                <Service
                  key={service.service}
                  service={service}
                  changed={restated.find((one) => one.service === service.service)}
                  context={context}
                />
              ))}
            </tbody>
          </DataTable>
          {outages.length === 0 ? (
            <p className="px-5 text-ink-muted text-sm">{t("rows", { n: 0 })}.</p>
          ) : (
            <OutageTable outages={outages} context={context} timeZone={timeZone} />
          )}
        </div>
      )}
    </Card>
  );
}

interface ServiceProps {
  service: ReportedService;
  changed: RestatedService | undefined;
  context: DashboardContext;
}

function Service({ service, changed, context }: ServiceProps) {
  const [t, figures] = [useTranslations("measures.levels.availability"), useTranslations("reports.figures")];
  const { lang } = context.words;
  const { promisedShare, kept } = service;
  const shown = ({ value, unit }: Measure) => {
    if (value === null) return figures("noData");
    // Promises of availability are told apart by hundredths of a per cent.
    return unit === "share" ? formatPercent(value, lang, 2, promisedShare) : formatValue(value, unit, lang);
  };
  return (
    <Tr>
      <Th scope="row">
        {context.serviceName(service.service)}
        {changed && (
          <span className="block font-normal text-warn">
            {changed.now === null
              ? figures("restatedGone")
              : figures("restatedService", {
                  value: shown(changed.now.share),
                  down: formatDuration(changed.now.downMs, lang),
                })}
          </span>
        )}
      </Th>
      {names.map((name) => (
        <Td key={name} numeric className={name === "share" ? "font-semibold" : undefined}>
          {shown(service[name])}
        </Td>
      ))}
      <Td numeric>{formatDuration(service.downMs, lang)}</Td>
      <Td numeric>{formatDuration(service.agreedMs, lang)}</Td>
      <Td numeric>
        <span className="inline-flex items-center gap-2">
          {formatPercent(promisedShare, lang, 2)}
          {kept !== null && <Badge tone={kept ? "good" : "bad"}>{t(kept ? "kept" : "missed")}</Badge>}
        </span>
      </Td>
    </Tr>
  );
}
