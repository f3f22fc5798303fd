"use client";

import { useLocale, useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import { formatDuration } from "@/lib/format";
import { type Countdown, leftAt, type Urgency, urgencyOf } from "@/lib/sla/standing";
import { ageOf } from "./age";
import { useNow } from "./use-now";

const looks: Record<Urgency, string> = {
  late: "text-bad font-medium",
  soon: "text-warn font-medium",
  calm: "text-ink",
  paused: "text-ink-subtle",
};

const hour = 3_600_000;

/** Beyond a day of agreed hours the minutes only hide the hours. */
const rounded = (ms: number) => (ms < 24 * hour ? ms : Math.round(ms / hour) * hour);

/** What is left of a clock, in agreed hours, for as long as one looks. */
export function TimeLeft({ countdown, now: drawn }: { countdown: Countdown; now: number }) {
  const t = useTranslations("caseDesk.left");
  const lang = useLocale();
  const now = useNow(drawn);
  const left = leftAt(countdown, now);
  const urgency = urgencyOf(countdown, now);
  const time = formatDuration(rounded(Math.abs(left)), lang);
  const over = left < 0 || urgency === "late";
  const words = urgency === "paused" ? (over ? "pausedOver" : "paused") : over ? "over" : "left";
  return <span className={cn("tabular-nums", looks[urgency])}>{t(words, { time })}</span>;
}

/** How long ago something happened. */
export function Age({ at, now: drawn }: { at: number; now: number }) {
  const t = useTranslations("caseDesk.age");
  const { value, unit } = ageOf(useNow(drawn) - at);
  return (
    <time dateTime={new Date(at).toISOString()} className="tabular-nums">
      {t(unit, { n: value })}
    </time>
  );
}
