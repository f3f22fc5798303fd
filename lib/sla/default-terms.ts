import type { CalendarRules } from "@/lib/time/calendar";
import type { AgreementTarget, AgreementTerms } from "./agreement";
import type { Priority } from "./events";

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const mondayToFriday = [1, 2, 3, 4, 5];

/** Office hours in Sweden: Monday to Friday 08–17, closed on public holidays and the three eves. */
export const officeCalendar: CalendarRules = {
  zone: "Europe/Stockholm",
  weekly: mondayToFriday.map((day) => ({ day, from: "08:00", to: "17:00" })),
  holidays: "SE",
  closedEves: true,
  halfDays: { rule: "none" },
  closedDates: [],
  openDates: [],
};

/** Every hour of every day. */
export const alwaysCalendar: CalendarRules = {
  zone: "Europe/Stockholm",
  weekly: everyDay.map((day) => ({ day, from: "00:00", to: "24:00" })),
  holidays: "none",
  closedEves: false,
  halfDays: { rule: "none" },
  closedDates: [],
  openDates: [],
};

/** The calendars the standard agreement names, by key. */
export const defaultCalendars = { office: officeCalendar, always: alwaysCalendar };

type Row = [priority: Priority, response: number, resolution: number, calendar: keyof typeof defaultCalendars];

/** Business minutes per priority. */
const rows: Row[] = [
  [1, 15, 4 * 60, "always"],
  [2, 30, 8 * 60, "always"],
  [3, 4 * 60, 24 * 60, "office"],
  [4, 8 * 60, 40 * 60, "office"],
];

/** The agreement a new customer starts from: 95 % a month, waiting for the customer or agreed maintenance pauses. */
export const defaultTerms: AgreementTerms = {
  promisedShare: 0.95,
  targets: rows.flatMap(([priority, response, resolution, calendar]): AgreementTarget[] => [
    { ...common(priority, calendar), clock: "response", minutes: response },
    { ...common(priority, calendar), clock: "resolution", minutes: resolution },
  ]),
  credits: [
    { below: 0.95, percent: 2 },
    { below: 0.9, percent: 5 },
    { below: 0.8, percent: 10 },
  ],
  warnings: [
    { percent: 75, role: "servicedesk_agent" },
    { percent: 100, role: "incident_manager" },
  ],
};

function common(priority: Priority, calendar: string) {
  const pausedBy: AgreementTarget["pausedBy"] = ["customer", "maintenance"];
  return { service: "*", priority, calendar, pausedBy, onReopen: "continue" as const };
}
