import { describe, expect, test } from "vitest";
import type { CalendarRules } from "./calendar";
import { calendarYear, specialDays } from "./calendar-year";

const office: CalendarRules = {
  zone: "Europe/Stockholm",
  weekly: [1, 2, 3, 4, 5].map((day) => ({ day, from: "08:00", to: "17:00" })),
  holidays: "SE",
  closedEves: true,
  halfDays: { rule: "none" },
  closedDates: [],
  openDates: [],
};
const hours = (rules: CalendarRules, year = 2026) => calendarYear(rules, year).map(({ openMs }) => openMs / 3_600_000);

describe("a year of office hours", () => {
  test("has the hours of its working days month by month", () => {
    // December 2026: 23 weekdays, less Christmas Eve and Day (Thursday, Friday) and New Year's Eve (Thursday): 20 × 9 h.
    expect(hours(office)[11]).toBe(20 * 9);
    // May 2026: 21 weekdays, less May Day (Friday) and Ascension Day (Thursday 14th): 19 × 9 h.
    expect(hours(office)[4]).toBe(19 * 9);
  });
  test("names the days that differ, and leaves holidays on a weekend to the weekend", () => {
    const days = specialDays(calendarYear(office, 2026)).map(({ date, kind, name }) => `${date} ${kind} ${name}`);
    expect(days.slice(0, 3)).toEqual([
      "2026-01-01 closed new_years_day",
      "2026-01-06 closed epiphany",
      "2026-04-03 closed good_friday",
    ]);
    // 6 June 2026 is a Saturday.
    expect(days.join()).not.toContain("national_day");
  });
});

test("days chosen by name close, and no others", () => {
  const rules: CalendarRules = { ...office, holidays: ["christmas_eve", "good_friday"], closedEves: false };
  const days = specialDays(calendarYear(rules, 2026)).map(({ date }) => date);
  expect(days).toEqual(["2026-04-03", "2026-12-24"]);
});

test("half days chosen by name end at the time given", () => {
  const halfDays = { names: ["twelfth_night" as const, "maundy_thursday" as const], until: "12:00" };
  const rules: CalendarRules = { ...office, halfDays };
  const half = specialDays(calendarYear(rules, 2026)).filter(({ kind }) => kind === "half");
  expect(half.map(({ date }) => date)).toEqual(["2026-01-05", "2026-04-02"]);
  // January 2026: 20 working days; one of them ends at 12 instead of 17, 5 h earlier.
  expect(hours(rules)[0]).toBe(20 * 9 - 5);
});

test("an early closing that cuts nothing marks nothing", () => {
  const weekly = office.weekly.map((day) => ({ ...day, to: "12:00" }));
  const rules: CalendarRules = { ...office, weekly, halfDays: { rule: "nine-from-14" } };
  expect(specialDays(calendarYear(rules, 2026)).filter(({ kind }) => kind === "half")).toEqual([]);
});

test("own dates close, and open in spite of a holiday", () => {
  const rules: CalendarRules = { ...office, closedDates: ["2026-05-15"], openDates: ["2026-01-06"] };
  const days = specialDays(calendarYear(rules, 2026));
  expect(days.find(({ date }) => date === "2026-05-15")).toMatchObject({ kind: "closed", name: null });
  expect(days.find(({ date }) => date === "2026-01-06")).toMatchObject({ kind: "extra", name: "epiphany" });
});

test("a calendar that never closes has the hour less and the hour more of the clock changes", () => {
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: "00:00", to: "24:00" }));
  const rules: CalendarRules = { ...office, weekly, holidays: "none", closedEves: false };
  const [, , march, , , , , , , october] = hours(rules);
  expect([march, october]).toEqual([31 * 24 - 1, 31 * 24 + 1]);
});

test("a Friday night over midnight into a new month belongs to both", () => {
  const rules: CalendarRules = {
    ...office,
    weekly: [{ day: 5, from: "22:00", to: "06:00" }],
    holidays: "none",
    closedEves: false,
  };
  // Friday 31 July 2026: two hours in July, six in August. July has five Fridays: 4 × 8 + 2.
  expect(hours(rules)[6]).toBe(34);
  // August: Fridays 7, 14, 21, 28 and the six hours of the night before the 1st.
  expect(hours(rules)[7]).toBe(4 * 8 + 6);
});
