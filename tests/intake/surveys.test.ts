import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { loadProfileOf, parseProfile } from "@/lib/intake/profile-file";
import { importSurveys } from "@/lib/intake/surveys/commands";
import { readSurveyProfile } from "@/lib/intake/surveys/survey-profile";
import type { readFigure } from "@/lib/measures/figure-queries";
import { tellFigure } from "@/lib/measures/told-figure-queries";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { testFolders } from "@/tests/fixtures/folders";

const database = freshDatabase();
const folders = testFolders();
const now = Date.UTC(2026, 10, 28);
const head = "Id;Closed;Sent;Answered;Score;Comment;Service;Category;Priority";
const closed = "2026-10-05 16:02;2026-10-06 16:02";
// Eight asked: six answered (5 5 4 4 2 1), one silent, one never sent.
const good = [
  `S-1;${closed};2026-10-07 08:30;5;"Snabbt; och vänligt";Mail;Kalender;P3`,
  `S-2;${closed};2026-10-07 08:31;5;;Mail;;P3`,
  `S-3;${closed};2026-10-07 08:32;Satisfied;;Network;;P3`,
  `S-4;${closed};2026-11-02 08:33;4;;Network;;P4`,
  `S-5;${closed};;2;För långsamt;Network;;P4`,
  `S-6;${closed};2026-10-07 08:35;1;;Okänd;;P1`,
  `S-7;${closed};;;;Mail;;-`,
  "S-8;2026-10-05 16:02;-;;;;Mail;;P3",
];
const bad = [
  `S-9;${closed};2026-10-07 08:30;7;;Mail;;P3`,
  `S-10;i går;;;;;Mail;;P3`,
  `S-11;${closed};2026-10-01 08:30;5;;Mail;;P3`,
  "S-12;2026-10-05 16:02;-;;5;;Mail;;P3",
  `S-1;${closed};;3;;Mail;;P3`,
  `;${closed};;3;;Mail;;P3`,
  "S-13;2027-10-05 16:02;;;;;Mail;;P3",
  "S-14;2026-10-05 16:02;2026-10-06 16:02;2026-10-06 08:30;5;;Mail;;P3",
];

let customer: TestCustomer;
beforeAll(async () => {
  customer = await addCustomer(database.job);
});

async function importing(...lines: string[]) {
  const path = join(folders.make({ "answers.csv": `${[head, ...lines].join("\n")}\n` }), "answers.csv");
  const profile = await loadProfileOf(readSurveyProfile, "lib/intake/surveys/profiles/generic-survey.yaml");
  // An unknown word is looked up as the key of a service: here it leads to the workplace.
  profile.service.map = { ...profile.service.map, Okänd: "workplace" };
  return inOperatorScope((scope) => importSurveys(scope, { path, profile, org: customer.slug, now }));
}

describe("answers of another system", () => {
  it("are taken in once, however often, and what has changed is changed", async () => {
    const first = await importing(...good, ...bad);
    expect(first).toMatchObject({ read: 16, created: 8, updated: 0, unchanged: 0 });
    expect(first.rejected.map(({ line, field, reason }) => [line, field, reason])).toEqual([
      [10, "Score", '"7" is no score from 1 to 5'],
      [11, "Closed", expect.stringContaining("is not a date")],
      [12, "Answered", "answered before the case was closed"],
      [13, "Sent", "answered, but never sent"],
      [14, "Id", "the key has been read already"],
      [15, "Id", "the key is missing"],
      [16, "Closed", expect.stringContaining("has not come yet")],
      [17, "Answered", "answered before the question was sent"],
    ]);
    expect(await importing(...good)).toMatchObject({ created: 0, updated: 0, unchanged: 8, rejected: [] });
    const changed = good.map((line) => line.replace("För långsamt", "För långsamt, igen"));
    expect(await importing(...changed)).toMatchObject({ created: 0, updated: 1, unchanged: 7 });
  });

  it("give the figures that are reckoned by hand, of the month in which the cases were closed", async () => {
    const figure = (kpi: Parameters<typeof readFigure>[2]["kpi"], by: "service" | null = null) =>
      inOperatorScope((scope) => tellFigure(scope, customer, { kpi, from: "2026-10", to: "2026-10", by }, now));
    // 5 5 4 4 2 1: four of six are satisfied; the sum is 21, and 21 ÷ 6 = 3.5. Seven were sent, so 6 ÷ 7.
    // The answer of November counts in October, where its case was closed.
    expect(await figure("satisfaction.csat")).toMatchObject({ value: 4 / 6, numerator: 4, denominator: 6, n: 6 });
    expect(await figure("satisfaction.mean")).toMatchObject({ value: 3.5, numerator: 21, denominator: 6 });
    expect(await figure("satisfaction.response_rate")).toMatchObject({ value: 6 / 7, numerator: 6, denominator: 7 });
    expect(await figure("satisfaction.nps")).toMatchObject({ value: null, n: 0 });
    // No service has five answers: counted, and not told.
    const groups = (await figure("satisfaction.csat", "service")).groups;
    expect(groups?.map(({ key, value, n }) => [key, value, n])).toEqual([
      ["mail", null, 2],
      ["network", null, 3],
      ["workplace", null, 1],
    ]);
  });

  it("are refused whole with a sentence where the profile cannot be used", async () => {
    const reading = readSurveyProfile({
      name: "x1",
      dates: { formats: ["iso"], zone: "Europe/Stockholm" },
      keey: "Id",
    });
    expect(reading).toMatchObject({ ok: false });
    expect(reading.ok ? [] : reading.problems).toContain('Unknown key "keey". Did you mean "key"?');
    expect(() => parseProfile("name: [", "odd")).toThrow(/not YAML/);
  });
});
