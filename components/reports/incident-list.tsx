import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant, formatLocalDate } from "@/lib/format";
import type { ReportIncident } from "@/lib/reports/sla/content";
import { routes } from "@/lib/routes";

interface IncidentListProps {
  org: { slug: string; timeZone: string };
  incidents: readonly ReportIncident[];
  /** Of security cases, counted and not told. */
  unnamed: number;
  serviceName: (key: string) => string;
}

/** What was followed up, as it was known when the report was published. */
export function IncidentList({ org, incidents, unnamed, serviceName }: IncidentListProps) {
  const t = useTranslations("reports.incidents");
  return (
    <Card>
      <CardHeader title={t("title")} />
      <CardBody>
        {incidents.length === 0 && <p className="text-ink-muted text-sm">{t("none")}</p>}
        {unnamed > 0 && <p className="mb-4 text-ink-muted text-sm">{t("security", { n: unnamed })}</p>}
        <ol className="grid gap-5">
          {incidents.map((incident) => (
            <li key={incident.reference} className="border-line border-b pb-5 last:border-b-0 last:pb-0">
              <Incident org={org} incident={incident} serviceName={serviceName} />
            </li>
          ))}
        </ol>
      </CardBody>
    </Card>
  );
}

function Incident({
  org,
  incident,
  serviceName,
}: Omit<IncidentListProps, "incidents" | "unnamed"> & { incident: ReportIncident }) {
  const t = useTranslations("reports.incidents");
  const lang = useLocale();
  const { reference, title, priority, service, openedAt, resolvedAt, isClosed, cause, effect, actions } = incident;
  const when = (instant: number) => formatInstant(new Date(instant), lang, org.timeZone);
  return (
    <article className="grid gap-2 text-sm">
      <div>
        <h3 className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
          <TextLink href={routes.customer.incident(org.slug, reference)} className="tabular-nums">
            {reference}
          </TextLink>
          <span className="font-medium">{title}</span>
          <Badge tone={priority === 1 ? "bad" : "warn"}>P{priority}</Badge>
          <Badge tone={isClosed ? "good" : "neutral"}>{t(isClosed ? "closed" : "open")}</Badge>
        </h3>
        <p className="text-ink-subtle">
          {serviceName(service)} · {t("opened", { when: when(openedAt) })}
          {resolvedAt !== null && `, ${t("resolved", { when: when(resolvedAt) })}`}
        </p>
      </div>
      <dl className="grid max-w-prose gap-2">
        <div>
          <dt className="font-medium text-ink-muted">{t("effect")}</dt>
          <dd className="whitespace-pre-line">{effect || t("unknown")}</dd>
        </div>
        <div>
          <dt className="font-medium text-ink-muted">{t("cause")}</dt>
          <dd className="whitespace-pre-line">{cause || t("unknown")}</dd>
        </div>
      </dl>
      {actions.length > 0 && (
        <div>
          <h4 className="font-medium text-ink-muted">{t("actions")}</h4>
          <ul className="list-disc ps-5">
            {actions.map(({ body, owner, dueOn, isDone }) => (
              <li key={`${body} ${dueOn}`}>
                {body} ({owner}, {isDone ? t("done") : t("due", { when: formatLocalDate(dueOn, lang) })})
              </li>
            ))}
          </ul>
        </div>
      )}
    </article>
  );
}
