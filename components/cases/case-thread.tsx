import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/class-names";
import type { StoredEvent } from "@/lib/cases/histories";
import { formatInstant } from "@/lib/format";
import type { CaseEvent } from "@/lib/sla/events";
import { useEventWords } from "./event-words";
import { WrittenText } from "./written-text";

interface CaseThreadProps {
  events: readonly StoredEvent[];
  timeZone: string;
  /** The portal's own, as messages write it. */
  origin: string;
  serviceName: (key: string) => string;
  /** What came with an event beside its words. */
  filesOf?: (seq: number) => ReactNode;
}

/** Everything that has happened, oldest first: what was written stands in full, the rest on one line. */
export function CaseThread({ events, timeZone, origin, serviceName, filesOf }: CaseThreadProps) {
  const t = useTranslations("cases");
  const lang = useLocale();
  const ordered = events.toSorted((a, b) => a.event.at - b.event.at || a.seq - b.seq);
  return (
    <ol className="grid gap-3">
      {ordered.map(({ seq, event, text, internal, actorName }) => (
        <li
          key={seq}
          className={cn(
            "text-sm",
            (text || event.kind === "message") && "rounded-lg border border-line px-4 py-3",
            internal && "border-dashed bg-surface-muted",
          )}
        >
          <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
            <Happened event={event} serviceName={serviceName} actorName={actorName} />
            {internal && <Badge tone="warn">{t("page.internal")}</Badge>}
            <time dateTime={new Date(event.at).toISOString()} className="text-ink-subtle tabular-nums">
              {formatInstant(new Date(event.at), lang, timeZone)}
            </time>
          </p>
          {text && <WrittenText text={text} origin={origin} className="mt-1.5" />}
          {filesOf?.(seq)}
        </li>
      ))}
    </ol>
  );
}

interface HappenedProps {
  event: CaseEvent;
  actorName: string | undefined;
  serviceName: (key: string) => string;
}

function Happened({ event, actorName, serviceName }: HappenedProps) {
  const t = useTranslations("cases");
  const words = useEventWords(serviceName);
  const who = actorName ?? t("page.someone");
  if (event.kind === "message") return <span className="font-medium">{who}</span>;
  return (
    <span>
      {words(event)}
      {actorName && <span className="text-ink-subtle"> · {actorName}</span>}
    </span>
  );
}
