import { dayNumber, isoDateOf, isoWeekday } from "@/lib/time/local-date";

/** Working days before a meeting by which its material is to be out, where nothing else is said. */
export const usualMaterialDays = 5;
export const mostMaterialDays = 30;

/** Mondays to Fridays, for a customer without a calendar. */
export function isWeekday(date: string): boolean {
  return isoWeekday(dayNumber(date)) <= 5;
}

/** The local date that lies some working days before another. A calendar that is never open is not waited for longer than a year. */
export function workingDaysBefore(date: string, days: number, isWorkingDay: (date: string) => boolean): string {
  const last = dayNumber(date);
  let left = days;
  for (let day = last - 1; left > 0 && last - day <= 366; day -= 1) {
    if (isWorkingDay(isoDateOf(day))) left -= 1;
    if (left === 0) return isoDateOf(day);
  }
  return date;
}
