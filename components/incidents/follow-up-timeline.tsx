import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { useEventWords } from "@/components/cases/event-words";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/class-names";
import { Messages } from "@/components/ui/messages";
import { addIncidentEntryAction } from "@/lib/cases/incidents/actions";
import type { TimelineItem } from "@/lib/cases/incidents/timeline";
import { formatInstant } from "@/lib/format";
import type { FollowUpPlace } from "./place";

export interface FollowUpTimelineProps {
  place: FollowUpPlace;
  items: readonly TimelineItem[];
  services: Readonly<Record<string, string>>;
  timeZone: string;
  isWritable: boolean;
}

/** What happened, in order: the case's own events, and what has been noted afterwards. */
export function FollowUpTimeline({ place, items, services, timeZone, isWritable }: FollowUpTimelineProps) {
  const [t, entry] = [useTranslations("incidents.page"), useTranslations("incidents.entry")];
  const lang = useLocale();
  return (
    <Card>
      <CardHeader title={t("timeline")} note={t("timelineLead")} />
      <CardBody className="grid gap-4">
        <ol className="grid gap-3 border-line border-s-2 ps-4">
          {items.map((item) => (
            <li key={item.key} className="text-sm">
              <time dateTime={new Date(item.at).toISOString()} className="text-ink-subtle tabular-nums">
                {formatInstant(new Date(item.at), lang, timeZone)}
              </time>
              <p className={cn(item.kind === "entry" && "whitespace-pre-line")}>
                {item.kind === "entry" ? item.body : <Happened event={item} services={services} />}
              </p>
              {item.kind === "entry" && item.who && (
                <p className="text-ink-subtle text-xs">{t("noted", { who: item.who })}</p>
              )}
            </li>
          ))}
        </ol>
        {isWritable && (
          <details data-print="hide">
            <summary className="w-fit cursor-pointer rounded-sm py-1 font-medium text-accent text-sm">
              {entry("title")}
            </summary>
            <Messages of={["incidents"]}>
              <ActionForm
                className="mt-3"
                action={addIncidentEntryAction}
                submit={entry("submit")}
                hidden={{ org: place.org, ref: place.reference }}
                fields={[
                  { name: "at", label: entry("at"), type: "datetime-local", required: true },
                  { name: "body", label: entry("body"), multiline: true, required: true },
                ]}
              />
            </Messages>
          </details>
        )}
      </CardBody>
    </Card>
  );
}

interface HappenedProps {
  event: Extract<TimelineItem, { kind: "event" }>;
  services: Readonly<Record<string, string>>;
}

function Happened({ event: { event, who }, services }: HappenedProps) {
  const words = useEventWords((service) => services[service] ?? service);
  return (
    <>
      {words(event)}
      {who && <span className="text-ink-subtle"> · {who}</span>}
    </>
  );
}
