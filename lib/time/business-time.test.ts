import { expect, test } from "vitest";
import { everyDay, hour, minute, stockholm, weekdays } from "@/tests/fixtures/local-time";
import { compileCalendar, compileTimeline, due, elapsed, openIntervals, overlap, versionAt } from "./business-time";

const office = compileCalendar(weekdays());
const always = compileCalendar(everyDay("00:00", "24:00"));
const sweden = compileCalendar(weekdays({ holidays: "SE", closedEves: true }));

test("a weekend between two working hours does not count", () => {
  // Fri 16–17 = 1 h, Mon 08–09 = 1 h.
  expect(elapsed(office, stockholm("2026-10-23 16:00"), stockholm("2026-10-26 09:00"))).toBe(2 * hour);
});

test("open intervals are half-open, cut at both ends, and in order", () => {
  expect(openIntervals(office, stockholm("2026-10-23 16:00"), stockholm("2026-10-26 09:00"))).toEqual([
    { from: stockholm("2026-10-23 16:00"), to: stockholm("2026-10-23 17:00") },
    { from: stockholm("2026-10-26 08:00"), to: stockholm("2026-10-26 09:00") },
  ]);
  expect(openIntervals(office, stockholm("2026-10-23 17:00"), stockholm("2026-10-26 08:00"))).toEqual([]);
});

test("nothing is open between an instant and an earlier one", () => {
  const [early, late] = [stockholm("2026-10-20 09:00"), stockholm("2026-10-21 09:00")];
  expect(elapsed(office, late, early)).toBe(0);
  expect(openIntervals(office, late, early)).toEqual([]);
});

test("a duration used up at closing time is due at closing time", () => {
  expect(due(office, stockholm("2026-10-23 16:00"), hour)).toBe(stockholm("2026-10-23 17:00"));
  expect(due(office, stockholm("2026-10-23 16:00"), hour + 1)).toBe(stockholm("2026-10-26 08:00") + 1);
});

test("no duration is due at once, even when closed", () => {
  expect(due(office, stockholm("2026-10-24 12:00"), 0)).toBe(stockholm("2026-10-24 12:00"));
});

test("a duration of years is found beyond the table built so far", () => {
  // 5 days × 9 h = 45 h a week; 45 h × 520 weeks from a Monday 08:00 ends 520 weeks later on the Friday before, 17:00.
  const from = stockholm("2026-11-23 08:00");
  expect(due(compileCalendar(weekdays()), from, 520 * 45 * hour)).toBe(stockholm("2036-11-07 17:00"));
});

test("a duration of centuries is refused", () => {
  expect(() => due(office, stockholm("2026-11-23 08:00"), 1e6 * 45 * hour)).toThrow(RangeError);
});

test("two spans share their common open time", () => {
  const one = { from: stockholm("2026-10-23 15:00"), to: stockholm("2026-10-26 09:00") };
  const other = { from: stockholm("2026-10-23 16:30"), to: stockholm("2026-10-27 09:00") };
  // Fri 16:30–17 = 30 min, Mon 08–09 = 60 min.
  expect(overlap(office, one, other)).toBe(90 * minute);
  expect(overlap(office, one, { from: one.to, to: other.to })).toBe(0);
});

test("public holidays and the three eves are closed", () => {
  // Mon 21, Tue 22, Wed 23 Dec = 27 h; Thu 24 eve and Fri 25 closed; Mon 28, Tue 29, Wed 30 = 27 h; 31 eve and 1 Jan closed.
  expect(elapsed(sweden, stockholm("2026-12-21 00:00"), stockholm("2027-01-02 00:00"))).toBe(54 * hour);
});

test("without the eves only the public holidays are closed", () => {
  const law = compileCalendar(weekdays({ holidays: "SE" }));
  expect(elapsed(law, stockholm("2026-12-21 00:00"), stockholm("2027-01-02 00:00"))).toBe((54 + 18) * hour);
});

test("observances such as Maundy Thursday and Lucia stop nothing", () => {
  expect(elapsed(sweden, stockholm("2026-04-02 00:00"), stockholm("2026-04-03 00:00"))).toBe(9 * hour);
  expect(elapsed(sweden, stockholm("2027-12-13 00:00"), stockholm("2027-12-14 00:00"))).toBe(9 * hour);
});

test("half days end at noon or at 14:00, as set", () => {
  const [from, to] = [stockholm("2026-04-30 00:00"), stockholm("2026-05-01 00:00")];
  expect(elapsed(compileCalendar(weekdays({ halfDays: { rule: "three-eves-noon" } })), from, to)).toBe(4 * hour);
  expect(elapsed(compileCalendar(weekdays({ halfDays: { rule: "nine-from-14" } })), from, to)).toBe(6 * hour);
});

test("a customer's closed date closes and an open date wins over a holiday", () => {
  const own = compileCalendar(
    weekdays({ holidays: "SE", closedEves: true, closedDates: ["2026-12-23"], openDates: ["2026-12-24"] }),
  );
  expect(elapsed(own, stockholm("2026-12-23 00:00"), stockholm("2026-12-24 00:00"))).toBe(0);
  expect(elapsed(own, stockholm("2026-12-24 00:00"), stockholm("2026-12-25 00:00"))).toBe(9 * hour);
});

test("hours over midnight belong to the date they begin on", () => {
  const nights = compileCalendar(
    weekdays({ weekly: [{ day: 5, from: "22:00", to: "06:00" }], closedDates: ["2026-10-16"] }),
  );
  // Friday 23 Oct 22:00 to Saturday 06:00; the Friday before is closed, so its Saturday morning is too.
  expect(elapsed(nights, stockholm("2026-10-23 00:00"), stockholm("2026-10-25 00:00"))).toBe(8 * hour);
  expect(elapsed(nights, stockholm("2026-10-16 00:00"), stockholm("2026-10-18 00:00"))).toBe(0);
});

test("overlapping and touching hours are joined", () => {
  const shifts = compileCalendar(
    weekdays({
      weekly: [
        { day: 1, from: "08:00", to: "13:00" },
        { day: 1, from: "12:00", to: "16:00" },
        { day: 1, from: "16:00", to: "18:00" },
      ],
    }),
  );
  const day = { from: stockholm("2026-10-26 00:00"), to: stockholm("2026-10-27 00:00") };
  expect(openIntervals(shifts, day.from, day.to)).toEqual([
    { from: stockholm("2026-10-26 08:00"), to: stockholm("2026-10-26 18:00") },
  ]);
});

test("a new version of a calendar applies from its local date", () => {
  const timeline = compileTimeline([
    { id: "longer", validFrom: "2026-10-28", rules: everyDay("08:00", "20:00") },
    { id: "first", validFrom: "2026-01-01", rules: weekdays() },
  ]);
  // Mon 26 and Tue 27: 9 h each by the first; Wed 28: 12 h by the longer.
  expect(elapsed(timeline, stockholm("2026-10-26 00:00"), stockholm("2026-10-29 00:00"))).toBe(30 * hour);
  expect(versionAt(timeline, stockholm("2026-10-28 00:00") - 1).id).toBe("first");
  expect(versionAt(timeline, stockholm("2026-10-28 00:00")).id).toBe("longer");
});

test("the first version also covers the time before it", () => {
  const timeline = compileTimeline([{ id: "only", validFrom: "2026-01-01", rules: weekdays() }]);
  expect(elapsed(timeline, stockholm("2020-03-02 00:00"), stockholm("2020-03-03 00:00"))).toBe(9 * hour);
  expect(versionAt(timeline, stockholm("2020-03-02 00:00")).id).toBe("only");
});

test("a version applies from its first midnight, the night shift it would have begun the evening before too", () => {
  const zone = "America/New_York";
  const timeline = compileTimeline([
    { id: "days", validFrom: "2026-01-01", rules: everyDay("08:00", "17:00", { zone }) },
    { id: "nights", validFrom: "2026-07-01", rules: everyDay("22:00", "06:00", { zone }) },
  ]);
  // 1 July 00:00 in New York is 04:00 UTC; open until 06:00 there.
  expect(openIntervals(timeline, Date.UTC(2026, 6, 1, 0), Date.UTC(2026, 6, 1, 12))).toEqual([
    { from: Date.UTC(2026, 6, 1, 4), to: Date.UTC(2026, 6, 1, 10) },
  ]);
});

test("a calendar without versions is refused", () => {
  expect(() => compileTimeline([])).toThrow(RangeError);
});

test("an instant that is no number is refused", () => {
  expect(() => elapsed(always, 0, Number.POSITIVE_INFINITY)).toThrow(RangeError);
});
