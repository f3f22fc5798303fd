"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { formatCountdown, formatInstant } from "@/lib/format";
import { type Countdown, standingAt } from "@/lib/sla/standing";
import { useServerClock } from "./use-server-clock";

interface ClockCountdownProps {
  countdown: Countdown;
  timeZone: string;
}

/** What is left of a running clock, right while one looks: it moves in agreed hours only, and stands still while the case waits. */
export function ClockCountdown({ countdown, timeZone }: ClockCountdownProps) {
  const t = useTranslations("cases.countdown");
  const lang = useLocale();
  const router = useRouter();
  const at = useServerClock(countdown.now);
  const standing = standingAt(countdown, at);
  const isOver = (standing?.remainingMs ?? countdown.remainingMs) < 0;
  const wasOver = useRef(isOver);

  // What the rest of the page says of the clock has changed with it.
  useEffect(() => {
    if (isOver === wasOver.current) return;
    wasOver.current = isOver;
    router.refresh();
  }, [isOver, router]);

  if (!standing) return null;
  const { remainingMs, goesOnAt } = standing;
  const why = countdown.paused
    ? t("paused")
    : goesOnAt === null
      ? null
      : t("closed", { when: formatInstant(new Date(goesOnAt), lang, timeZone, "dayTime") });
  return (
    <p role="timer" aria-live="off" className="flex flex-wrap items-baseline gap-x-2">
      <span className={isOver ? "font-semibold text-bad text-xl tabular-nums" : "font-semibold text-xl tabular-nums"}>
        {t(isOver ? "over" : "left", { time: formatCountdown(remainingMs, lang) })}
      </span>
      {why && <span className="text-ink-subtle text-sm">{why}</span>}
    </p>
  );
}
