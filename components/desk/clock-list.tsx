import { useLocale, useTranslations } from "next-intl";
import { ResultBadge } from "@/components/cases/outcome-badge";
import { formatNearInstant } from "@/lib/format";
import type { ClockOutcome } from "@/lib/sla/outcome";
import type { Countdown } from "@/lib/sla/standing";
import { TimeLeft } from "./time-left";

export interface ClockListProps {
  countdowns: readonly Countdown[];
  stopped: readonly ClockOutcome[];
  timeZone: string;
  now: number;
}

/** The clocks of a case: those that run count down, those that have stopped say how it went. */
export function ClockList({ countdowns, stopped, timeZone, now }: ClockListProps) {
  const t = useTranslations("caseDesk");
  const lang = useLocale();
  if (countdowns.length + stopped.length === 0) return <p className="text-ink-subtle text-sm">{t("noClocks")}</p>;
  return (
    <dl className="grid gap-3 text-sm">
      {countdowns.map((countdown) => (
        <div key={`${countdown.clock}-${countdown.cycle}`}>
          <dt className="text-ink-subtle">{t(`clock.${countdown.clock}`)}</dt>
          <dd>
            <span className="font-semibold text-lg">
              <TimeLeft countdown={countdown} now={now} />
            </span>
            {!countdown.paused && (
              <span className="block text-ink-subtle text-xs">
                {t("due", { when: formatNearInstant(new Date(countdown.dueAt), lang, timeZone, now, "dateTime") })}
              </span>
            )}
          </dd>
        </div>
      ))}
      {stopped.map(({ clock, cycle, outcome }) => (
        <div key={`${clock}-${cycle}`} className="flex items-center justify-between gap-3">
          <dt className="text-ink-subtle">
            {t(`clock.${clock}`)}
            {cycle > 1 && ` ${cycle}`}
          </dt>
          <dd>
            <ResultBadge result={outcome} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
