import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatDuration, formatLocalMonth, formatPercent } from "@/lib/format";
import { capitalised, formatValue } from "@/lib/measures/format-measure";
import type { Levels, ServiceFigures, ServiceLevel } from "@/lib/measures/level-queries";
import type { Measure } from "@/lib/measures/measure";
import type { DashboardContext } from "./dashboard-context";
import { Definition } from "./definition";
import { OutageRows } from "./outage-rows";

interface AvailabilitySectionProps {
  org: { timeZone: string };
  levels: Levels;
  context: DashboardContext;
  /** Where outages are registered, for those who do. */
  manageHref: string | null;
}

const figures = ["share", "outages", "mtbf", "mtrs"] as const;

/** Availability of each service against agreed service time, month by month, with the outages behind it. */
export function AvailabilitySection({ org, levels, context, manageHref }: AvailabilitySectionProps) {
  const t = useTranslations("measures.levels.availability");
  const kpi = useTranslations("measures.kpi.availability");
  const { services, outages } = levels;
  return (
    <Card id="availability">
      <CardHeader
        title={t("title")}
        note={t("lead")}
        actions={manageHref && <TextLink href={manageHref}>{t("manage")}</TextLink>}
      />
      <CardBody className="grid grid-cols-1 gap-5">
        {services.length === 0 ? (
          <p className="text-sm">
            <span className="font-medium">{t("none")}.</span> <span className="text-ink-subtle">{t("noneLead")}</span>
          </p>
        ) : (
          <>
            <DataTable caption={t("caption")} hideCaption>
              <thead>
                <tr>
                  <Th>{t("service")}</Th>
                  {figures.map((name) => (
                    <Th key={name} numeric>
                      <span className="inline-flex items-center gap-1">
                        {kpi(`${name}.name`)}
                        <Definition kpi={`availability.${name}`} />
                      </span>
                    </Th>
                  ))}
                  <Th numeric>{t("down")}</Th>
                  <Th numeric>{t("agreed")}</Th>
                </tr>
              </thead>
              <tbody>
                {services.map(({ service, whole, months }) => (
                  <Tr key={service}>
                    <Th scope="row">{context.serviceName(service)}</Th>
                    <Figures whole={whole} promised={months.at(-1)?.promisedShare ?? null} lang={context.words.lang} />
                  </Tr>
                ))}
              </tbody>
            </DataTable>
            {services.map((level) => (
              <Months key={level.service} level={level} context={context} />
            ))}
            <OutageRows outages={outages} timeZone={org.timeZone} context={context} />
          </>
        )}
      </CardBody>
    </Card>
  );
}

interface FiguresProps {
  whole: ServiceFigures;
  promised: number | null;
  lang: "sv" | "en";
}

function Figures({ whole, promised, lang }: FiguresProps) {
  return (
    <>
      <Td numeric className="font-medium">
        <Value measure={whole.share} promised={promised} lang={lang} />
      </Td>
      {(["outages", "mtbf", "mtrs"] as const).map((name) => (
        <Td key={name} numeric>
          <Value measure={whole[name]} promised={null} lang={lang} />
        </Td>
      ))}
      <Td numeric>{formatDuration(whole.downMs, lang)}</Td>
      <Td numeric>{formatDuration(whole.agreedMs, lang)}</Td>
    </>
  );
}

function Value({ measure, promised, lang }: { measure: Measure; promised: number | null; lang: "sv" | "en" }) {
  const t = useTranslations("measures");
  if (measure.value === null) return <span className="text-ink-subtle">{t("noData")}</span>;
  if (measure.unit === "share") return shareText(measure.value, lang, promised);
  return formatValue(measure.value, measure.unit, lang);
}

function Months({ level: { service, months }, context }: { level: ServiceLevel; context: DashboardContext }) {
  const t = useTranslations("measures.levels.availability");
  const kpi = useTranslations("measures.kpi.availability");
  const { lang } = context.words;
  const name = context.serviceName(service);
  return (
    <details>
      <summary className="w-fit cursor-pointer rounded-sm font-medium text-sm">
        {name}: {t("byMonth").toLowerCase()}
      </summary>
      <DataTable caption={`${name}: ${t("byMonth").toLowerCase()}`} hideCaption className="mt-2">
        <thead>
          <tr>
            <Th>{t("month")}</Th>
            {figures.map((figure) => (
              <Th key={figure} numeric>
                {kpi(`${figure}.name`)}
              </Th>
            ))}
            <Th numeric>{t("down")}</Th>
            <Th numeric>{t("agreed")}</Th>
            <Th numeric>{t("promised")}</Th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <Tr key={month.month}>
              <Th scope="row">{capitalised(formatLocalMonth(month.month, lang))}</Th>
              <Figures whole={month} promised={month.promisedShare} lang={lang} />
              <Td numeric>
                <span className="inline-flex items-center gap-2">
                  {shareText(month.promisedShare, lang, null)}
                  {month.kept !== null && (
                    <Badge tone={month.kept ? "good" : "bad"}>{t(month.kept ? "kept" : "missed")}</Badge>
                  )}
                </span>
              </Td>
            </Tr>
          ))}
        </tbody>
      </DataTable>
    </details>
  );
}

/** Promises of availability are told apart by hundredths of a per cent. */
function shareText(share: number, lang: "sv" | "en", promised: number | null): string {
  return formatPercent(share, lang, 2, promised ?? undefined);
}
