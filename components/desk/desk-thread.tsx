import { useLocale, useTranslations } from "next-intl";
import { useEventWords } from "@/components/cases/event-words";
import { CaseFileList } from "@/components/cases/follow/file-list";
import { WrittenText } from "@/components/cases/written-text";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/class-names";
import type { CaseFileMeta } from "@/lib/cases/follow/file-queries";
import type { StoredEvent } from "@/lib/cases/histories";
import type { CaseMailText } from "@/lib/cases/mail/held-queries";
import { formatInstant, formatLocalDate } from "@/lib/format";
import type { CaseEvent } from "@/lib/sla/events";
import { WholeMail } from "./whole-mail";

interface DeskThreadProps {
  events: readonly StoredEvent[];
  timeZone: string;
  /** The portal's own, as messages write it. */
  origin: string;
  serviceName: (key: string) => string;
  /** What came with a message. */
  filesOf: (seq: number) => readonly CaseFileMeta[];
  fileHref: (id: string) => string;
  /** The mail that it came by. */
  mailOf: (seq: number) => CaseMailText | null;
}

/** Everything that has happened, oldest first. What was written stands in full; what is only for the desk says so. */
export function DeskThread({ events, timeZone, origin, serviceName, filesOf, fileHref, mailOf }: DeskThreadProps) {
  const t = useTranslations("caseDesk.thread");
  const lang = useLocale();
  const ordered = events.toSorted((a, b) => a.event.at - b.event.at || a.seq - b.seq);
  return (
    <ol className="grid gap-3">
      {ordered.map(({ seq, event, text, internal, actorName }) => {
        const isIn = event.kind === "message" && event.direction === "in";
        const files = event.kind === "message" ? filesOf(seq) : [];
        const isBox = text !== undefined || files.length > 0;
        return (
          <li
            key={seq}
            className={cn(
              "min-w-0 text-sm",
              isBox && "rounded-lg border px-4 py-3",
              isBox && (internal ? "border-warn-solid/50 border-dashed bg-warn-soft" : "border-line"),
              isBox && isIn && "bg-surface-muted",
            )}
          >
            <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
              {event.kind === "message" ? (
                <span className="font-medium">{actorName ?? t("portal")}</span>
              ) : (
                <Happened event={event} serviceName={serviceName} actorName={actorName} />
              )}
              {internal && <Badge tone="warn">{t("internal")}</Badge>}
              {event.kind === "message" && !internal && (
                <span className="text-ink-subtle">{t(isIn ? "in" : "out")}</span>
              )}
              <time dateTime={new Date(event.at).toISOString()} className="text-ink-subtle tabular-nums">
                {formatInstant(new Date(event.at), lang, timeZone)}
              </time>
            </p>
            {text && <WrittenText text={text} origin={origin} className="mt-1.5" />}
            <CaseFileList files={files} href={fileHref} className="mt-3" />
            {event.kind === "message" && <WholeMail mail={mailOf(seq)} />}
          </li>
        );
      })}
    </ol>
  );
}

interface HappenedProps {
  event: CaseEvent;
  actorName: string | undefined;
  serviceName: (key: string) => string;
}

function Happened({ event, actorName, serviceName }: HappenedProps) {
  const words = useEventWords(serviceName);
  const wait = useTranslations("caseDesk.wait");
  const lang = useLocale();
  const details =
    event.kind === "waiting_started"
      ? [
          event.party,
          event.reference,
          event.nextContact && wait("contact.later", { date: formatLocalDate(event.nextContact, lang, "day") }),
        ].filter(Boolean)
      : event.kind === "assigned" && event.group && event.group !== event.to
        ? [event.group]
        : [];
  return (
    <span>
      {words(event)}
      {details.length > 0 && <span>: {details.join(", ")}</span>}
      {actorName && <span className="text-ink-subtle"> · {actorName}</span>}
    </span>
  );
}
