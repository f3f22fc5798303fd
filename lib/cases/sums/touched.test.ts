import { describe, expect, test } from "vitest";
import { type SummedCase, TouchedSums } from "./touched";

const zone = "Europe/Stockholm";
const incident: SummedCase = {
  ...{
    id: "1",
    kind: "incident",
    category: "Utskrift",
    reporter: "Elsa",
    siteKey: null,
    channel: "phone",
    isSecurity: false,
  },
  ...{ serviceKey: "mail", priority: 3, openedAt: new Date("2026-09-07T08:00:00Z"), times: "[]", clocks: "" },
  ...{ openedMonth: "2026-09", resolvedMonth: null, closedMonth: null, answeredMonth: null, dueMonths: [] },
};

function touchedBy(changes: Partial<SummedCase>) {
  const touched = new TouchedSums();
  touched.note([incident], [{ ...incident, ...changes }]);
  const { alike, ...months } = touched.take(zone);
  return { ...months, alike: alike.length };
}

const nothing = { flow: [], clocks: [], parts: [], populations: [], alike: 0 };

describe("of a case that has changed, only sums that tell it are written anew", () => {
  test.each<[string, Partial<SummedCase>, Partial<ReturnType<typeof touchedBy>>]>([
    ["nothing they tell", {}, {}],
    ["its first answer", { answeredMonth: "2026-10", times: "[1]" }, { flow: ["2026-09", "2026-10"] }],
    [
      "its resolution",
      { resolvedMonth: "2026-11" },
      { flow: ["2026-09", "2026-11"], parts: ["2026-09", "2026-11"], populations: ["2026-09", "2026-11"] },
    ],
    [
      "a clock that stops",
      { clocks: "met", dueMonths: ["2026-10"] },
      { clocks: ["2026-10"], populations: ["2026-09"] },
    ],
    ["its site", { siteKey: "plats" }, { parts: ["2026-09"] }],
    ["its category", { category: "Konto" }, { parts: ["2026-09"], alike: 2 }],
    ["who reported it", { reporter: "Ulf" }, { alike: 1 }],
    ["that nobody knows who reported it", { reporter: null }, { alike: 2 }],
    ["its service", { serviceKey: "network" }, { flow: ["2026-09"], parts: ["2026-09"], alike: 2 }],
    ["its kind", { kind: "request" }, { alike: 1 }],
    ["when it was opened", { openedAt: new Date("2026-09-08T08:00:00Z") }, { flow: ["2026-09"], alike: 1 }],
  ])("%s", (_what, changes, expected) => {
    expect(touchedBy(changes)).toEqual({ ...nothing, ...expected });
  });
});

test("an incident changes what the months of the 30 days after it say; one without a category or reporter only its own", () => {
  const touched = new TouchedSums();
  touched.noteAll([incident, { ...incident, category: null }, { ...incident, reporter: null }]);
  // 30 days after 7 September is 7 October.
  expect(touched.take(zone).alike).toEqual([
    { service: "mail", category: "Utskrift", from: "2026-09", to: "2026-10" },
    { service: "mail", category: "", from: "2026-09", to: "2026-09" },
  ]);
  expect(touched.take(zone)).toEqual({ flow: [], clocks: [], parts: [], populations: [], alike: [] });
});
