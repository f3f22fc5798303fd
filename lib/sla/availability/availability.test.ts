import { describe, expect, test } from "vitest";
import { alwaysCalendar, officeCalendar } from "@/lib/sla/default-terms";
import { compileCalendar } from "@/lib/time/business-time";
import { monthEnd, monthStart } from "@/lib/time/local-month";
import { stockholm } from "@/tests/fixtures/local-time";
import { available, type OutageSpan } from "./availability";

const zone = "Europe/Stockholm";
const hour = 3_600_000;
const office = compileCalendar(officeCalendar);
const always = compileCalendar(alwaysCalendar);
const later = stockholm("2027-06-01 00:00");

function outage(from: string, to: string | null, changes: Partial<OutageSpan> = {}): OutageSpan {
  return { from: stockholm(from), to: to === null ? null : stockholm(to), planned: false, agreedOn: null, ...changes };
}
function month(name: string, outages: OutageSpan[], calendar = office, now = later) {
  const of = { from: monthStart(name, zone), to: monthEnd(name, zone), now, zone };
  const { agreedMs, downMs, outages: count } = available(calendar, outages, of);
  return { agreed: agreedMs / hour, down: downMs / hour, outages: count };
}

describe("golden figures of September 2026, 22 working days of nine hours: 198 h agreed", () => {
  test("an outage counts with the hours inside agreed service time", () => {
    // Tuesday 8 September 16:00 to Wednesday 09:00: one hour before closing and one after opening, 2 h and not 17.
    // Availability (198 − 2) ÷ 198 = 98.99 %; MTBF 196 ÷ 1 = 196 h; MTRS 2 ÷ 1 = 2 h.
    expect(month("2026-09", [outage("2026-09-08 16:00", "2026-09-09 09:00")])).toEqual({
      agreed: 198,
      down: 2,
      outages: 1,
    });
  });
  test("two outages make the mean of both", () => {
    // 2 h and 4 h: availability 192 ÷ 198 = 96.97 %; MTBF 192 ÷ 2 = 96 h; MTRS 6 ÷ 2 = 3 h.
    const two = [outage("2026-09-08 16:00", "2026-09-09 09:00"), outage("2026-09-21 08:00", "2026-09-21 12:00")];
    expect(month("2026-09", two)).toEqual({ agreed: 198, down: 6, outages: 2 });
  });
  test("outages that overlap are one, and their common time counts once", () => {
    // 08–11 and 10–12 is 08–12: 4 h.
    const two = [outage("2026-09-21 08:00", "2026-09-21 11:00"), outage("2026-09-21 10:00", "2026-09-21 12:00")];
    expect(month("2026-09", two)).toEqual({ agreed: 198, down: 4, outages: 1 });
  });
  test("an outage outside of agreed service time is none", () => {
    expect(month("2026-09", [outage("2026-09-05 10:00", "2026-09-06 18:00")])).toEqual({
      agreed: 198,
      down: 0,
      outages: 0,
    });
  });
  test("a service that was always there has no outages, over all of its agreed time", () => {
    expect(month("2026-09", [])).toEqual({ agreed: 198, down: 0, outages: 0 });
  });
});

describe("planned maintenance", () => {
  const planned = { planned: true, agreedOn: "2026-09-07" };
  test("agreed beforehand is not downtime, and agreed time stays as it is", () => {
    expect(month("2026-09", [outage("2026-09-08 12:00", "2026-09-08 15:00", planned)])).toEqual({
      agreed: 198,
      down: 0,
      outages: 0,
    });
  });
  test("agreed on the day itself or afterwards is an outage", () => {
    const late = outage("2026-09-08 12:00", "2026-09-08 15:00", { planned: true, agreedOn: "2026-09-08" });
    expect(month("2026-09", [late])).toEqual({ agreed: 198, down: 3, outages: 1 });
  });
  test("that goes on longer than agreed leaves only what is over", () => {
    // Agreed 12–15, and an outage registered 12–16: one hour.
    const both = [
      outage("2026-09-08 12:00", "2026-09-08 15:00", planned),
      outage("2026-09-08 12:00", "2026-09-08 16:00"),
    ];
    expect(month("2026-09", both)).toEqual({ agreed: 198, down: 1, outages: 1 });
  });
});

describe("over the turn of a month", () => {
  test("each month has its own hours, and the outage belongs to the one it began in", () => {
    // Wednesday 30 September 15:00 to Thursday 1 October 10:00: 2 h in September, 2 h in October.
    const over = [outage("2026-09-30 15:00", "2026-10-01 10:00")];
    expect(month("2026-09", over)).toMatchObject({ down: 2, outages: 1 });
    expect(month("2026-10", over)).toMatchObject({ down: 2, outages: 0 });
  });
  test("one that begins at night belongs to the month whose opening it first meets", () => {
    const over = [outage("2026-09-30 20:00", "2026-10-01 10:00")];
    expect(month("2026-09", over)).toMatchObject({ down: 0, outages: 0 });
    expect(month("2026-10", over)).toMatchObject({ down: 2, outages: 1 });
  });
  test("a clock change is an hour more of agreed time around the clock", () => {
    expect(month("2026-10", [], always)).toMatchObject({ agreed: 31 * 24 + 1 });
    // 25 October 00:00–06:00 is seven hours that night.
    expect(month("2026-10", [outage("2026-10-25 00:00", "2026-10-25 06:00")], always)).toMatchObject({ down: 7 });
  });
});

describe("seen while it goes on", () => {
  const now = stockholm("2026-09-08 10:00");
  test("an outage lasts until now, and agreed time is counted until now", () => {
    // 1–7 September: five working days (Tuesday to Friday, Monday), 45 h, and two hours of the 8th; down since 09:00.
    expect(month("2026-09", [outage("2026-09-08 09:00", null)], office, now)).toEqual({
      agreed: 47,
      down: 1,
      outages: 1,
    });
  });
  test("a month that has not begun has no agreed time: no data", () => {
    expect(month("2026-10", [], office, now)).toEqual({ agreed: 0, down: 0, outages: 0 });
  });
});
