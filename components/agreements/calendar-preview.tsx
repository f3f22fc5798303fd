import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { TermsEffect } from "@/lib/cases/levels/effect-queries";
import type { CalendarMonth } from "@/lib/time/calendar-year";
import { CalendarYearView } from "./calendar-year-view";
import { EffectView } from "./effect-view";

interface CalendarPreviewProps {
  org: { slug: string; key: string };
  year: number;
  months: readonly CalendarMonth[];
  /** Null where no target is reckoned by the calendar. */
  effect: TermsEffect | null;
}

/** What is to be looked at before a calendar is saved: what last quarter would have been, and a year of it. */
export function CalendarPreview({ org, year, months, effect }: CalendarPreviewProps) {
  const t = useTranslations("agreements.effect");
  return (
    <div className="grid gap-5">
      {effect ? <EffectView org={org} effect={effect} of="calendar" /> : <Notice>{t("calendarUnused")}</Notice>}
      <CalendarYearView year={year} months={months} />
    </div>
  );
}
