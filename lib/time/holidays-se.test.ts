import { existsSync, readFileSync } from "node:fs";
import Holidays from "date-holidays";
import { expect, test } from "vitest";
import { easterSunday, type SwedishDay, swedishEves, swedishHalfDays, swedishPublicHolidays } from "./holidays-se";
import { isoDateOf } from "./local-date";

type Row = { date: string; name_en?: string; category?: string; type?: string };

// Lists made by two independent libraries; they lie beside the repository where it is developed, not in it.
const folder = new URL("../../../shared/data/holidays-se/", import.meta.url);
const present = existsSync(folder);
if (!present) console.info("Skipped: the reference lists of Swedish holidays are not beside this repository.");
const withReference = test.skipIf(!present);
const years = Array.from({ length: 36 }, (_, index) => 2005 + index);

function read(file: string): Row[] {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8"));
}

function datesOf(days: SwedishDay[]): string[] {
  return days.map(({ day }) => isoDateOf(day)).sort();
}

function distinct(dates: string[]): string[] {
  return [...new Set(dates)].sort();
}

withReference("public holidays 2005–2040 are those both reference sources agree on", () => {
  const expected = read("se-public-holidays-2005-2040-agreed.json").map(({ date }) => date);
  expect(distinct(years.flatMap((year) => datesOf(swedishPublicHolidays(year))))).toEqual(distinct(expected));
});

withReference("the three eves 2005–2040 are those both reference sources agree on", () => {
  const expected = read("se-eves-closed-2005-2040-agreed.json").map(({ date }) => date);
  expect(years.flatMap((year) => datesOf(swedishEves(year)))).toEqual(expected);
});

withReference("public holidays before 2005 have Whit Monday and no National Day", () => {
  const expected = read("python-holidays-0.105-SE-2000-2040.json")
    .filter(({ date, category }) => category === "public" && date < "2005")
    .map(({ date }) => date);
  const early = [2000, 2001, 2002, 2003, 2004];
  expect(distinct(early.flatMap((year) => datesOf(swedishPublicHolidays(year))))).toEqual(distinct(expected));
});

withReference("the three half days are the optional ones of the first source", () => {
  const expected = read("npm-date-holidays-3.37.0-SE-2000-2040.json")
    .filter(({ date, type }) => type === "optional" && date >= "2005")
    .map(({ date }) => date);
  expect(years.flatMap((year) => datesOf(swedishHalfDays(year, "three-eves-noon")))).toEqual(expected);
});

withReference("the nine half days are those from 14:00 of the second source", () => {
  const expected = read("python-holidays-0.105-SE-2000-2040.json")
    .filter(({ date, category, name_en }) => category === "bank" && date >= "2005" && name_en?.includes("2pm"))
    .map(({ date }) => date);
  expect(distinct(years.flatMap((year) => datesOf(swedishHalfDays(year, "nine-from-14"))))).toEqual(distinct(expected));
});

test("public holidays, eves and the three half days 2005–2040 are those of date-holidays", () => {
  const library = new Holidays("SE");
  for (const year of years) {
    const dates = (type: string) =>
      distinct(
        library
          .getHolidays(year)
          .filter((day) => day.type === type)
          .map((day) => day.date.slice(0, 10)),
      );
    expect(distinct(datesOf(swedishPublicHolidays(year)))).toEqual(dates("public"));
    expect(datesOf(swedishEves(year))).toEqual(dates("bank"));
    expect(datesOf(swedishHalfDays(year, "three-eves-noon"))).toEqual(dates("optional"));
  }
});

test("Easter falls where the almanac has it", () => {
  const almanac: [number, string][] = [
    [1818, "1818-03-22"],
    [1954, "1954-04-18"],
    [2024, "2024-03-31"],
    [2026, "2026-04-05"],
    [2038, "2038-04-25"],
  ];
  for (const [year, date] of almanac) expect(isoDateOf(easterSunday(year))).toBe(date);
});

test("Swedish days of 2026 that move", () => {
  const moving = [...swedishPublicHolidays(2026), ...swedishEves(2026)].map(
    ({ day, key }) => `${key} ${isoDateOf(day)}`,
  );
  expect(moving).toContain("good_friday 2026-04-03");
  expect(moving).toContain("ascension_day 2026-05-14");
  expect(moving).toContain("midsummer_eve 2026-06-19");
  expect(moving).toContain("all_saints_day 2026-10-31");
});

test("no half days by the rule that has none", () => {
  expect(swedishHalfDays(2026, "none")).toEqual([]);
});
