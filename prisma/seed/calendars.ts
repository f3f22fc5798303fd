import { alwaysCalendar } from "@/lib/sla/default-terms";
import type { CalendarRules } from "@/lib/time/calendar";
import { zone } from "./clock";
import { seedId } from "./ids";
import type { CustomerSlug } from "./organisations";

export interface SeedCalendar {
  key: string;
  name: string;
  versions: readonly { id: string; validFrom: string; rules: CalendarRules }[];
}

const weekdays = [1, 2, 3, 4, 5];
const everyDay = [...weekdays, 6, 7];

function hours(days: readonly number[], from: string, to: string, changes: Partial<CalendarRules> = {}): CalendarRules {
  return {
    zone,
    weekly: days.map((day) => ({ day, from, to })),
    holidays: "SE",
    closedEves: true,
    halfDays: { rule: "none" },
    closedDates: [],
    openDates: [],
    ...changes,
  };
}

/** The day between Ascension Day and the weekend. */
const bridgeDays = ["2025-05-30", "2026-05-15"];

/** Key, name, then the rules by the date they begin on. */
type CalendarRow = readonly [key: string, name: string, versions: Record<string, CalendarRules>];

const always: CalendarRow = ["always", "Dygnet runt", { "2024-01-01": alwaysCalendar }];

const rows: Record<CustomerSlug, readonly CalendarRow[]> = {
  ekliden: [
    [
      "office",
      "Kontorstid",
      {
        "2024-01-01": hours(weekdays, "08:00", "17:00", {
          halfDays: { rule: "three-eves-noon" },
          closedDates: bridgeDays,
        }),
        // The new agreement opens the servicedesk an hour earlier, before the schools begin.
        "2026-01-01": hours(weekdays, "07:00", "17:00", {
          halfDays: { rule: "three-eves-noon" },
          closedDates: bridgeDays,
        }),
      },
    ],
    always,
  ],
  nordvik: [["office", "Kontorstid", { "2024-01-01": hours(weekdays, "07:00", "17:00") }], always],
  solglantan: [
    ["office", "Kontorstid", { "2024-01-01": hours(weekdays, "08:00", "17:00") }],
    [
      "daily",
      "Alla dagar 06–22",
      { "2024-01-01": hours(everyDay, "06:00", "22:00", { holidays: "none", closedEves: false }) },
    ],
    always,
  ],
};

export function calendarsOf(slug: CustomerSlug): SeedCalendar[] {
  return rows[slug].map(([key, name, versions]) => ({
    key,
    name,
    versions: Object.entries(versions).map(([validFrom, rules]) => ({
      id: seedId("calendar", slug, key, validFrom),
      validFrom,
      rules,
    })),
  }));
}
