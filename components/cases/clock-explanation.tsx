import { useLocale, useTranslations } from "next-intl";
import { Messages } from "@/components/ui/messages";
import { formatDuration, formatInstant, formatLocalDate } from "@/lib/format";
import type { ClockExplanation, ExplanationLine } from "@/lib/sla/explain";
import type { Countdown } from "@/lib/sla/standing";
import { ClockCountdown } from "./clock-countdown";
import { ClockPicture } from "./clock-picture";
import { ResultBadge } from "./outcome-badge";
import { condensed } from "./timeline";

interface ClockExplanationViewProps {
  clock: ClockExplanation;
  /** Of a clock that runs. */
  countdown: Countdown | null;
  names: { calendars: Readonly<Record<string, string>>; agreements: Readonly<Record<string, string>> };
  serviceName: (key: string) => string;
}

/** Why a clock stands as it does: what it was judged by, its picture, and every stretch in words. */
export function ClockExplanationView({ clock, countdown, names, serviceName }: ClockExplanationViewProps) {
  const t = useTranslations("cases.clock");
  const sla = useTranslations("sla");
  const lang = useLocale();
  const title = sla(`clock.${clock.clock}`);
  const duration = (ms: number) => formatDuration(ms, lang);
  const when = (at: number) => formatInstant(new Date(at), lang, clock.zone);
  const due = clock.lines.find(({ key }) => key === "due");
  const calendar = names.calendars[clock.calendarKey] ?? clock.calendarKey;
  const agreement = names.agreements[clock.agreementVersionId] ?? t("agreement");
  const isOver = clock.remainingMs < 0;
  const facts: [string, string | null][] = [
    [t("target"), t("targetIn", { target: duration(clock.targetMs), calendar })],
    [t("worked"), duration(clock.workedMs)],
    // Of a clock that runs the countdown above says it, and stays right.
    [isOver ? t("over") : t("remaining"), countdown ? null : duration(Math.abs(clock.remainingMs))],
    [t("paused"), clock.pausedMs > 0 ? duration(clock.pausedMs) : null],
    [t("due"), due ? when(due.at) : null],
    [
      t("agreement"),
      clock.agreementValidFrom
        ? t("agreementFrom", { agreement, date: formatLocalDate(clock.agreementValidFrom, lang) })
        : agreement,
    ],
  ];
  const sentence = ({ key, params }: ExplanationLine) =>
    sla(`explanation.${key}`, {
      priority: params.priority ?? "",
      service: params.service ? serviceName(params.service) : "",
      target: params.targetMs ? duration(params.targetMs) : "",
      duration: duration(params.ms ?? 0),
      reason: params.reason ? sla(`waitReason.${params.reason}`) : "",
    });
  return (
    <section className="grid gap-4 border-line border-t pt-5 first:border-t-0 first:pt-0">
      <h3 className="flex flex-wrap items-center gap-2 font-semibold">
        {title}
        {clock.cycle > 1 && ` ${clock.cycle}`}
        <ResultBadge result={clock.outcome} />
        {clock.excludedReason && (
          <span className="font-normal text-ink-subtle text-sm">
            {t("excludedBecause", { reason: clock.excludedReason })}
          </span>
        )}
      </h3>
      {countdown && (
        <Messages of={["cases"]}>
          <ClockCountdown countdown={countdown} timeZone={clock.zone} />
        </Messages>
      )}
      <ClockPicture
        clock={clock}
        timeText={when}
        label={t("pictureLabel", {
          clock: title.toLowerCase(),
          outcome: sla(`outcome.${clock.outcome}`).toLowerCase(),
        })}
      />
      <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-3">
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div key={label}>
              <dt className="text-ink-subtle">{label}</dt>
              <dd className="font-medium">{value}</dd>
            </div>
          ),
        )}
      </dl>
      <ol className="grid gap-1.5 text-sm">
        {condensed(clock.lines).map((line) => (
          <li key={`${line.key}-${line.at}`} className="grid gap-x-4 sm:grid-cols-[21rem_1fr]">
            <span className="text-ink-subtle tabular-nums">
              {line.until === null ? when(line.at) : t("from", { from: when(line.at), to: when(line.until) })}
            </span>
            <span>{sentence(line)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
