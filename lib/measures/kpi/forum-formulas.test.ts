import { describe, expect, test } from "vitest";
import { measure } from "../measure";
import { noFacts } from "../no-facts";
import { actionRows, agreedIn, type ListedAction, meetingRows } from "./forum-facts";

const today = "2026-11-20";
const meeting = (heldOn: string, forum = "operative") => ({ forum, heldOn, materialDueOn: heldOn, materialOn: heldOn });
const taken = (kpi: "forums.held", from: string, to: string, held: string[], perYear = 2) => {
  const agreed = perYear === 0 ? [] : [{ forum: "operative", validFrom: "2026-01", perYear }];
  const meetings = meetingRows({ agreed, held: held.map((on) => meeting(on)) }, { from, to }, today);
  return measure(kpi, { ...noFacts, meetings }, { asOf: 0, openPeriod: false });
};

test.each([
  [1, [12]],
  [2, [6, 12]],
  [4, [3, 6, 9, 12]],
  [12, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
])("%i meetings a year fall due in whole meetings at the ends of months %j", (perYear, months) => {
  const due = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0")).filter(
    (month) => agreedIn(`2026-${month}`, [{ validFrom: "2026-01", perYear }]) === 1,
  );
  expect(due.map(Number)).toEqual(months);
});

test("a number agreed in the middle of a year adds up to the share of the year it holds", () => {
  // 6 a year until June is 3, 12 a year from July is 6.
  const versions = [
    { validFrom: "2026-01", perYear: 6 },
    { validFrom: "2026-07", perYear: 12 },
  ];
  const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`);
  expect(months.reduce((sum, month) => sum + (agreedIn(month, versions) ?? 0), 0)).toBe(9);
});

describe("of two meetings agreed a year", () => {
  test.each([
    ["held before it had to be, it counts when it was due", ["2026-06", "2026-06"], ["05-12"], 1, 1, {}],
    ["held before it is due, it has no share yet", ["2026-05", "2026-05"], ["05-12"], null, 0, { ahead: 1 }],
    ["not held by the end of June, the first is missed", ["2026-01", "2026-06"], [], 0, 1, {}],
    ["held in July, it is missed in the first half of the year", ["2026-01", "2026-06"], ["07-02"], 0, 1, {}],
    ["and counts in the year", ["2026-01", "2026-10"], ["07-02"], 1, 1, {}],
    ["two of the spring: one is due, one early", ["2026-01", "2026-06"], ["02-03", "05-05"], 1, 1, { ahead: 1 }],
    // June's and December's were held in January and February: March's is beyond, whatever the period.
    ["the third is beyond", ["2026-03", "2026-06"], ["01-05", "02-05", "03-05"], 1, 1, { beyond_agreed: 1 }],
    ["what is due in December is not judged in November", ["2026-07", "2026-11"], [], null, 0, {}],
    [
      "three held are not three hundred per cent",
      ["2026-01", "2026-10"],
      ["01-05", "02-05", "03-05"],
      1,
      1,
      { ahead: 1, beyond_agreed: 1 },
    ],
  ] as const)("%s", (_, [from, to], held, value, n, beside) => {
    const dates = held.map((on) => `2026-${on}`);
    const figure = taken("forums.held", from, to, dates);
    expect(figure).toMatchObject({ value, n });
    expect(Object.fromEntries(figure.excluded.reasons.map(({ reason, count }) => [reason, count]))).toEqual(beside);
  });

  test("hundred-percent-of-nothing: a forum without an agreed number has no share, and its meetings are told", () => {
    const figure = taken("forums.held", "2026-01", "2026-10", ["2026-03-03"], 0);
    expect(figure).toMatchObject({ value: null, n: 0, excluded: { reasons: [{ reason: "none_agreed", count: 1 }] } });
  });
});

test.each<[string, string, object]>([
  // Four a year: by the ends of March, June, September and December. Agreed from July, September's is due, and none was held.
  ["July to October", "2026-07", { value: 0, numerator: 0, denominator: 1, excluded: { count: 0 } }],
  // The three of the spring were held while no number was agreed: 0 ÷ 1, three beside.
  ["the year so far", "2026-01", { value: 0, n: 1, excluded: { reasons: [{ reason: "none_agreed", count: 3 }] } }],
])("a meeting held before a number was agreed is none of those agreed: %s", (_, from, told) => {
  const agreed = [{ forum: "operative", validFrom: "2026-07", perYear: 4 }];
  const held = ["2026-01-14", "2026-03-11", "2026-05-06"].map((on) => meeting(on));
  const meetings = meetingRows({ agreed, held }, { from, to: "2026-10" }, today);
  expect(measure("forums.held", { ...noFacts, meetings }, { asOf: 0, openPeriod: false })).toMatchObject(told);
});

const action = (changes: Partial<ListedAction>): ListedAction => ({
  ...{ forum: "operative", decidedOn: "2026-09-01", firstDueOn: "2026-10-15", doneOn: null, withdrawnOn: null },
  ...changes,
});

test.each<[string, Partial<ListedAction>, number | null, number, string[]]>([
  ["done on the day itself is in time", { doneOn: "2026-10-15" }, 1, 1, []],
  ["done the day after is late", { doneOn: "2026-10-16" }, 0, 1, []],
  ["withdrawn by the day is left out", { withdrawnOn: "2026-10-15" }, null, 0, ["withdrawn"]],
  ["withdrawn when it was late is still late", { withdrawnOn: "2026-10-16" }, 0, 1, []],
  ["due today and not done is not judged", { firstDueOn: today }, null, 0, ["not_due"]],
  ["done before its day has come counts", { firstDueOn: "2026-11-30", doneOn: "2026-11-02" }, 1, 1, []],
])("an action %s", (_, changes, value, n, left) => {
  const actions = actionRows([action(changes)], { from: "2026-10", to: "2026-11" }, today);
  const figure = measure("forums.actions_on_time", { ...noFacts, actions }, { asOf: 0, openPeriod: false });
  expect(figure).toMatchObject({ value, n });
  expect(figure.excluded.reasons.map(({ reason }) => reason)).toEqual(left);
});
