import { clockText, type Schedule } from "@/lib/reports/subscriptions/schedule";

type Translate = (key: "subscriptions.weeklyAt" | "subscriptions.monthlyAt", values: Record<string, string>) => string;

/** "varje måndag kl. 07:30"; `t` is of `packs`. */
export function scheduleText({ rhythm, day, minute }: Schedule, lang: "sv" | "en", t: Translate): string {
  const time = clockText(minute);
  if (rhythm === "monthly") return t("subscriptions.monthlyAt", { day: dayText(day, lang), time });
  return t("subscriptions.weeklyAt", { day: weekdayName(day, lang), time });
}

/** 1 is Monday. */
export function weekdayName(day: number, lang: "sv" | "en"): string {
  // The first of January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, day));
  return new Intl.DateTimeFormat(lang === "sv" ? "sv-SE" : "en-GB", { weekday: "long", timeZone: "UTC" }).format(date);
}

function dayText(day: number, lang: "sv" | "en"): string {
  return lang === "sv" ? `${day}:${day === 1 || day === 2 || day === 21 || day === 22 ? "a" : "e"}` : String(day);
}
