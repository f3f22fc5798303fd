import * as z from "zod";

// Zod writes code for its parsers where it may. A browser under the portal's policy may not, and reports the attempt.
if ("document" in globalThis) z.config({ jitless: true });

const clockPattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A local date that exists: 2026-02-30 is refused. */
export const isoDateSchema = z.iso.date();

/** An IANA zone this runtime knows. */
export const zoneSchema = z.string().refine(isKnownZone, "Unknown time zone; write it as Europe/Stockholm.");

/**
 * Open hours of one weekday (1 is Monday). `to` may be "24:00"; when it is not later than `from` the interval crosses
 * midnight and belongs to the date it begins on, so 08:00–08:00 is a whole day and night.
 */
export const weeklyHoursSchema = z.strictObject({
  day: z.int().min(1).max(7),
  from: z.string().regex(clockPattern, "Write the time as 08:00."),
  to: z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, "Write the time as 17:00, or 24:00 for midnight."),
});
export type WeeklyHours = z.infer<typeof weeklyHoursSchema>;

/**
 * Sources disagree about Swedish half days, so it is a setting. `three-eves-noon`: Twelfth Night, Walpurgis Night and
 * the eve of All Saints close at 12:00. `nine-from-14`: the nine half days of banks close at 14:00.
 */
export const halfDayRuleSchema = z.enum(["none", "three-eves-noon", "nine-from-14"]);
export type HalfDayRule = z.infer<typeof halfDayRuleSchema>;

/** Swedish days on which an office may be closed, by name: the public holidays and the three eves. */
export const closedDayNames = [
  "new_years_day",
  "epiphany",
  "good_friday",
  "easter_sunday",
  "easter_monday",
  "may_day",
  "ascension_day",
  "whit_sunday",
  "national_day",
  "midsummer_eve",
  "midsummer_day",
  "all_saints_day",
  "christmas_eve",
  "christmas_day",
  "boxing_day",
  "new_years_eve",
] as const;

/** Swedish days on which an office may close early, by name. */
export const halfDayNames = [
  "twelfth_night",
  "maundy_thursday",
  "walpurgis_night",
  "day_before_ascension",
  "friday_before_whitsun",
  "day_before_midsummer_eve",
  "all_saints_eve",
  "day_before_christmas_eve",
  "day_before_new_years_eve",
] as const;

/** Half days by a rule that sources know, or chosen by name with the time they close. */
export const halfDaysSchema = z.union([
  z.strictObject({ rule: halfDayRuleSchema }),
  z.strictObject({ names: z.array(z.enum(halfDayNames)), until: z.string().regex(clockPattern) }),
]);

/**
 * The rules of a business calendar, as stored. For a date, first match wins: `openDates` (the weekday's ordinary hours,
 * whatever the holiday), `closedDates`, public holidays, the three eves (midsummer, Christmas, New Year), half days.
 */
export const calendarRulesSchema = z
  .strictObject({
    zone: zoneSchema,
    weekly: z.array(weeklyHoursSchema).min(1),
    /** All public holidays, none, or those chosen by name: then with the eves among them. */
    holidays: z.union([z.enum(["SE", "none"]), z.array(z.enum(closedDayNames))]),
    closedEves: z.boolean(),
    halfDays: halfDaysSchema,
    closedDates: z.array(isoDateSchema),
    openDates: z.array(isoDateSchema),
  })
  .superRefine((rules, context) => {
    const closed = new Set(rules.closedDates);
    for (const [index, date] of rules.openDates.entries()) {
      if (!closed.has(date)) continue;
      context.addIssue({ code: "custom", path: ["openDates", index], message: "The date is both open and closed." });
    }
  });
export type CalendarRules = z.infer<typeof calendarRulesSchema>;

/** `validFrom` is a local date in the version's own zone; the version holds until the next one begins. */
export const calendarVersionSchema = z.strictObject({
  id: z.string().min(1),
  validFrom: isoDateSchema,
  rules: calendarRulesSchema,
});
export type CalendarVersion = z.infer<typeof calendarVersionSchema>;

function isKnownZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
